package im.hither.shell;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountEvent.ArchivePreferencesKnown;
import im.hither.domain.AccountEvent.HistoryChanged;
import im.hither.domain.ArchivePreferences;
import im.hither.domain.ArchivePreferences.Policy;
import im.hither.domain.ConnectionState;
import im.hither.domain.HistoryProgress;
import im.hither.domain.HistoryProgress.Span;
import im.hither.domain.HistoryProgress.Stage;
import im.hither.feature.account.FakeAccounts;
import im.hither.feature.settings.SettingsGroup;
import im.hither.ui.ScrolledCard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import org.junit.jupiter.api.Test;

/// What of the history is not here, and what one can do about it.
class MissingHistoryViewTest {
    @Test
    void whatIsLeftToFetchStandsBelowTheListAndCanBePaused() {
        var sample = new SampleWindow(Locale.UK, true);
        sample.becomes(SampleWindow.online());
        fetched(sample, Stage.FETCHING, 1234);
        sample.screen.picture("history-missing");

        assertThat(sample.screen.text("history-text")).contains("1,234");

        sample.screen.click("history-pause");

        assertThat(sample.gaps.paused()).isTrue();

        fetched(sample, Stage.COMPLETE, 5000);

        assertThat(isShown(sample)).isFalse();
    }

    @Test
    void whereTheArchiveTellsWhenItBeginsThePartThatIsHereIsShown() {
        var sample = new SampleWindow(Locale.UK, true);
        sample.becomes(SampleWindow.online());
        var ends = Instant.parse("2026-11-01T12:00:00Z");
        var span =
                new Span(ends.minus(Duration.ofDays(100)), ends.minus(Duration.ofDays(62)), ends);

        fetched(sample, new HistoryProgress(Stage.FETCHING, 1234, Optional.of(span)));

        assertThat(sample.screen.text("history-text")).contains("1,234").contains("62 %");
        var label = sample.screen.find(Label.class, "history-text");
        assertThat(label.getTooltip().getText())
                .isEqualTo(
                        "All of it is here back to 31 August 2026. The archive begins on 24 July 2026.");
        sample.screen.picture("history-part");
    }

    @Test
    void nothingIsFetchedWithoutAConnection() {
        var sample = new SampleWindow(Locale.UK, true);
        sample.becomes(SampleWindow.online());
        fetched(sample, Stage.FETCHING, 1234);
        assertThat(isShown(sample)).isTrue();

        sample.becomes(new ConnectionState.Offline());

        assertThat(isShown(sample)).isFalse();
    }

    private static boolean isShown(SampleWindow sample) {
        return sample.screen.all("history-line").stream().anyMatch(Node::isVisible);
    }

    @Test
    void whatTheArchiveKeepsCanBeChosen() {
        var sample = new SampleWindow(Locale.UK, true);
        sample.becomes(SampleWindow.online());
        sample.settings(SettingsGroup.HISTORY);
        sample.screen.on(() ->
                sample.window.apply(
                        new ArchivePreferencesKnown(
                                FakeAccounts.JULIET,
                                0,
                                Optional.of(
                                        new ArchivePreferences(
                                                Policy.ROSTER, List.of(), List.of())))));
        var never = sample.screen.find("keeps-never");
        sample.screen.on(() -> ScrolledCard.reveal(never));
        sample.screen.picture("history-kept");

        sample.screen.on(sample.screen.find(RadioButton.class, "keeps-never")::fire);

        assertThat(sample.gaps.kept()).contains(Policy.NEVER);
    }

    private static void fetched(SampleWindow sample, Stage stage, long entries) {
        fetched(sample, new HistoryProgress(stage, entries));
    }

    private static void fetched(SampleWindow sample, HistoryProgress progress) {
        sample.screen.on(
                () -> sample.window.apply(new HistoryChanged(FakeAccounts.JULIET, 0, progress)));
    }
}
