package im.hither.cli;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountEvent.AccountRemoved;
import im.hither.domain.AccountId;
import org.junit.jupiter.api.Test;

class EventJournalTest {
    private final EventJournal journal = new EventJournal();

    private void add(int count) {
        for (var number = 1; number <= count; number++) {
            journal.add(new AccountRemoved(new AccountId(number), number));
        }
    }

    @Test
    void eventsComeInOrder() throws InterruptedException {
        add(3);

        assertThat(journal.after(0).number()).isEqualTo(1);
        assertThat(journal.after(2).event()).isEqualTo(new AccountRemoved(new AccountId(3), 3));
    }

    @Test
    void slowFollowerGetsTheOldestThatIsKept() throws InterruptedException {
        add(EventJournal.LENGTH + 5);

        assertThat(journal.after(0).number()).isEqualTo(6);
        assertThat(journal.after(6).number()).isEqualTo(7);
        assertThat(journal.after(EventJournal.LENGTH + 4).number())
                .isEqualTo(EventJournal.LENGTH + 5);
    }

    @Test
    void idLeadsBackToItsNumberInThisProcessOnly() {
        assertThat(journal.number(journal.id(12))).contains(12L);
        assertThat(journal.number(new EventJournal().id(12))).isEmpty();
        assertThat(journal.number("12")).isEmpty();
        assertThat(journal.number(journal.id(1) + "x")).isEmpty();
    }
}
