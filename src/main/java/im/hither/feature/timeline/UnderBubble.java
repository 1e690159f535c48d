package im.hither.feature.timeline;

import im.hither.domain.DeliveryState.Failed;
import im.hither.domain.Detail;
import im.hither.domain.Direction;
import im.hither.domain.Marker;
import im.hither.domain.Reaction;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.Late;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// What stands under a message: reactions, why it was not sent, and who has read up to it.
final class UnderBubble extends VBox {
    private final Late<ReactionsView> reactions;
    private final Late<FailedLine> failed;
    private final Late<FacesView> faces;

    UnderBubble(
            Direction direction,
            Texts texts,
            ShownTime times,
            Runnable retry,
            Runnable edit,
            Consumer<String> toggle) {
        getStyleClass().add("under-bubble");
        setAlignment(direction == Direction.OUT ? Pos.TOP_RIGHT : Pos.TOP_LEFT);
        reactions = new Late<>(() -> reactions(texts, toggle), getChildren()::addFirst);
        failed = new Late<>(() -> new FailedLine(texts, retry, edit), this::belowReactions);
        faces = new Late<>(() -> new FacesView(texts, times), getChildren()::addLast);
    }

    private ReactionsView reactions(Texts texts, Consumer<String> toggle) {
        var view = new ReactionsView(texts, toggle);
        view.setAlignment(getAlignment());
        return view;
    }

    private void belowReactions(FailedLine line) {
        boolean reacted =
                !getChildren().isEmpty() && getChildren().getFirst() instanceof ReactionsView;
        getChildren().add(reacted ? 1 : 0, line);
    }

    void show(TimelineRow.Message row) {
        if (row.piece().last()) {
            showReactions(row);
            showFailure(row);
            showFaces(row);
        } else {
            reactions.hide();
            failed.hide();
            faces.hide();
        }
    }

    private void showReactions(TimelineRow.Message row) {
        row.message()
                .details()
                .of(Detail.Reactions.class)
                .map(Detail.Reactions::all)
                .filter(all -> !all.isEmpty())
                .ifPresentOrElse(
                        all -> reactions.show(view -> view.show(all, each -> name(row, each))),
                        reactions::hide);
    }

    private void showFailure(TimelineRow.Message row) {
        if (row.message().delivery() instanceof Failed(var reason)) {
            failed.show(line -> line.show(reason));
        } else {
            failed.hide();
        }
    }

    private void showFaces(TimelineRow.Message row) {
        var here = row.seen().here();
        if (here.isEmpty()) faces.hide();
        else faces.show(view -> view.show(here, marker -> name(row, marker)));
    }

    /// Whether anything stands here.
    boolean isFilled() {
        return getChildren().stream().anyMatch(Node::isManaged);
    }

    private static String name(TimelineRow.Message row, Reaction reaction) {
        return name(row, reaction.from().key().value(), reaction.from().name());
    }

    private static String name(TimelineRow.Message row, Marker marker) {
        return name(row, marker.reader().key().value(), marker.reader().name());
    }

    /// In a chat everybody else is the one that the conversation is with.
    private static String name(TimelineRow.Message row, String key, String name) {
        return key.equals(name) ? row.name() : name;
    }
}
