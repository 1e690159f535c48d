package im.hither.feature.timeline;

import static im.hither.feature.timeline.FakeHistory.CONVERSATION;
import static im.hither.feature.timeline.FakeHistory.NOON;
import static im.hither.feature.timeline.FakeHistory.message;

import im.hither.domain.Appearance;
import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.DeliveryState;
import im.hither.domain.DeliveryState.Delivered;
import im.hither.domain.DeliveryState.Failed;
import im.hither.domain.DeliveryState.Pending;
import im.hither.domain.DeliveryState.Sent;
import im.hither.domain.Direction;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import im.hither.testing.GoldenPicture;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import org.junit.jupiter.api.Test;

/// What a bubble looks like in each of its states. No script whose letters come from the system's
/// own fonts is among them.
class BubblePicturesViewTest {

    private final FakeHistory history = new FakeHistory();
    private final LateAsker asker = new LateAsker();
    private final TimelineViewModel model =
            new TimelineViewModel(
                    CONVERSATION, "Romeo", history, new FakeGaps(), asker, ZoneOffset.UTC);

    private void talk() {
        theirs(1, "Neither, fair maid, if either thee dislike.");
        theirs(2, "*bold* _italic_ ~struck out~ `code` and https://bank.test@evil.test/");
        ours(
                3,
                "delivered, with a line that is long enough to need another one",
                new Delivered(NOON));
        ours(4, "sent", new Sent(NOON));
        ours(5, "pending", new Pending());
        ours(6, "failed", new Failed("no such address"));
        theirs(7, "> What's in a name?\nThat which we call a rose 🌹");
        theirs(8, "```\nlet rose = name;\n```");
        theirs(9, "😘");
        history.store(
                new ChatMessage(
                        new MessageId(10),
                        CONVERSATION,
                        new Position(100),
                        Direction.IN,
                        FakeHistory.ROMEO,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        NOON.plus(Duration.ofMinutes(10)),
                        new Content.Undecryptable("OMEMO"),
                        new Delivered(NOON)));
        history.readAll();
    }

    private void theirs(long id, String text) {
        history.store(message(id, Direction.IN, text, new Delivered(NOON)));
    }

    private void ours(long id, String text, DeliveryState state) {
        history.store(message(id, Direction.OUT, text, state));
    }

    @Test
    void bubblesLookAsTheyDid() {
        talk();
        var screen = ShownTimeline.of(model, asker);
        screen.size(560, 800);
        var root = screen.scene().getRoot();
        for (var appearance : List.of(Appearance.DARK, Appearance.LIGHT)) {
            screen.appearance(appearance);
            for (var direction :
                    List.of(NodeOrientation.LEFT_TO_RIGHT, NodeOrientation.RIGHT_TO_LEFT)) {
                screen.on(() -> root.setNodeOrientation(direction));
                for (int scale = 1; scale <= 2; scale++) {
                    GoldenPicture.compare(root, scale, name(appearance, direction, scale));
                }
            }
        }
    }

    private static String name(Appearance appearance, NodeOrientation direction, int scale) {
        var side = direction == NodeOrientation.LEFT_TO_RIGHT ? "ltr" : "rtl";
        return "bubbles-%s-%s-%d"
                .formatted(appearance.name().toLowerCase(Locale.ROOT), side, scale);
    }
}
