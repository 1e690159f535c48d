package im.hither.feature.retention;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConversationId;
import im.hither.feature.retention.KeepingViewModel.Progress;
import im.hither.testing.HeldAsker;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeepingViewModelTest {
    private static final Optional<ConversationId> ROMEO = Optional.of(new ConversationId(1));

    private final FakeKeeping keeping = new FakeKeeping();
    private final HeldAsker asker = new HeldAsker();

    @Test
    void nothingChosenIsForEverOrAsTheOthers() {
        assertThat(of(Optional.empty()).chosenProperty().get()).isEqualTo(days(0));
        assertThat(of(ROMEO).chosenProperty().get()).isEqualTo(new KeepingTime(Optional.empty()));
    }

    @Test
    void choiceHoldsOnceItIsApplied() {
        var model = of(Optional.empty());
        assertThat(model.changedProperty().get()).isFalse();

        model.chosenProperty().set(days(30));
        assertThat(model.changedProperty().get()).isTrue();
        assertThat(keeping.kept).isEmpty();
        model.apply();

        assertThat(keeping.kept).containsEntry(Optional.empty(), 30);
        assertThat(model.progressProperty().get()).isEqualTo(Progress.DONE);
        assertThat(model.changedProperty().get()).isFalse();
    }

    @Test
    void choiceThatCouldNotBeStoredIsStillToBeApplied() {
        var model = of(ROMEO);
        model.chosenProperty().set(days(7));
        keeping.broken = true;

        model.apply();

        assertThat(model.progressProperty().get()).isEqualTo(Progress.FAILED);
        assertThat(model.changedProperty().get()).isTrue();
    }

    @Test
    void daysFromTheCommandLineAreOfferedToo() {
        assertThat(KeepingTime.offered(false, days(12))).contains(days(12), days(0));
    }

    private KeepingViewModel of(Optional<ConversationId> conversation) {
        return new KeepingViewModel(keeping, asker, conversation);
    }

    private static KeepingTime days(int number) {
        return new KeepingTime(Optional.of(number));
    }
}
