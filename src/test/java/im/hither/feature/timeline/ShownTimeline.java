package im.hither.feature.timeline;

import static im.hither.feature.timeline.FakeHistory.NOON;

import im.hither.testing.Screen;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.emoji.RecentEmoji;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// A timeline alone in a window, in the afternoon, with its first page.
final class ShownTimeline {
    static final Clock CLOCK = Clock.fixed(NOON.plus(Duration.ofHours(2)), ZoneOffset.UTC);

    private ShownTimeline() {}

    static Screen of(TimelineViewModel model, LateAsker asker) {
        return of(model, asker, _ -> {});
    }

    /// @param kept told which emoji were used last
    static Screen of(TimelineViewModel model, LateAsker asker, Consumer<List<String>> kept) {
        var texts = new Texts(Locale.UK);
        var screen =
                Screen.showing(
                        () ->
                                new TimelineView(
                                        model,
                                        texts,
                                        new ShownTime(texts, CLOCK),
                                        new RecentEmoji(kept)),
                        "timeline",
                        "styling");
        screen.on(asker::answer);
        return screen;
    }
}
