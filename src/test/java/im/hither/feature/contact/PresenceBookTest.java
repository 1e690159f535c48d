package im.hither.feature.contact;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountId;
import im.hither.domain.Availability;
import im.hither.session.PresenceNotice;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

class PresenceBookTest {
    private static final AccountId JULIET = new AccountId(1);
    private static final BareJid ROMEO =
            JidCreate.bareFromOrThrowUnchecked("romeo@montague.example");

    private final PresenceBook book = new PresenceBook();

    private void enter(String resource, Availability availability, int priority) {
        book.enter(
                new PresenceNotice(
                        JULIET,
                        JidCreate.fromOrThrowUnchecked(ROMEO + "/" + resource),
                        availability == Availability.OFFLINE
                                ? PresenceNotice.Kind.UNAVAILABLE
                                : PresenceNotice.Kind.AVAILABLE,
                        availability,
                        priority,
                        Optional.empty()));
    }

    private Availability shown() {
        return book.presence(JULIET, ROMEO).availability();
    }

    @Test
    void deviceWithTheHighestPrioritySpeaks() {
        enter("phone", Availability.AVAILABLE, 0);
        enter("desk", Availability.AWAY, 5);
        assertThat(shown()).isEqualTo(Availability.AWAY);

        enter("desk", Availability.OFFLINE, 0);
        assertThat(shown()).isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void nobodyIsThereWhileTheAccountIsNotOnline() {
        enter("phone", Availability.AVAILABLE, 0);

        assertThat(book.close(JULIET)).containsExactly(ROMEO);

        assertThat(shown()).isEqualTo(Availability.OFFLINE);
        assertThat(book.close(JULIET)).isEmpty();
    }

    @Test
    void resumedSessionShowsAgainWhoWasThere() {
        enter("phone", Availability.AVAILABLE, 0);
        book.close(JULIET);

        assertThat(book.open(JULIET)).containsExactly(ROMEO);

        assertThat(shown()).isEqualTo(Availability.AVAILABLE);
    }

    @Test
    void freshSessionKnowsNobody() {
        enter("phone", Availability.AVAILABLE, 0);
        book.close(JULIET);

        book.forget(JULIET);

        assertThat(book.open(JULIET)).isEmpty();
        assertThat(shown()).isEqualTo(Availability.OFFLINE);
    }
}
