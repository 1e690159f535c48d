package im.hither.feature.timeline;

import im.hither.domain.DeliveryState.Failed;
import im.hither.domain.Detail;
import im.hither.domain.Direction;
import im.hither.domain.Marker;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What stands under a message: reactions, why it was not sent, and who has read up to it.
final class UnderBubble extends VBox {
    private final ReactionsView reactions;
    private final FailedLine failed;
    private final FacesView faces;

    UnderBubble(
            Direction direction,
            Texts texts,
            ShownTime times,
            Runnable retry,
            Runnable edit,
            Consumer<String> toggle) {
        reactions = new ReactionsView(texts, toggle);
        failed = new FailedLine(texts, retry, edit);
        faces = new FacesView(texts, times);
        getStyleClass().add("under-bubble");
        setAlignment(direction == Direction.OUT ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        reactions.setAlignment(getAlignment());
        getChildren().addAll(reactions, failed, faces);
    }

    void show(TimelineRow.Message row) {
        var last = row.piece().last();
        var message = row.message();
        reactions.show(
                last
                        ? message.details()
                                .of(Detail.Reactions.class)
                                .map(Detail.Reactions::all)
                                .orElse(List.of())
                        : List.of(),
                reaction -> name(row, reaction.from().key().value(), reaction.from().name()));
        present(failed, last && message.delivery() instanceof Failed);
        if (message.delivery() instanceof Failed(var reason)) failed.show(reason);
        faces.show(last ? row.seen().here() : List.of(), marker -> name(row, marker));
    }

    /// Whether anything stands here.
    boolean isFilled() {
        return getChildren().stream().anyMatch(Node::isManaged);
    }

    private static String name(TimelineRow.Message row, Marker marker) {
        return name(row, marker.reader().key().value(), marker.reader().name());
    }

    /// In a chat everybody else is the one that the conversation is with.
    private static String name(TimelineRow.Message row, String key, String name) {
        return key.equals(name) ? row.name() : name;
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
