package im.hither.feature.timeline;

import im.hither.domain.Content.Body;
import im.hither.domain.Content.Retracted;
import im.hither.domain.Content.Undecryptable;
import im.hither.domain.Content.Unreadable;
import im.hither.domain.Detail.Reply;
import im.hither.domain.Direction;
import im.hither.feature.styling.StyledTextView;
import im.hither.text.OneLine;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.NameColour;
import im.hither.ui.emoji.EmojiLine;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A message: who, what, when, and how far it came.
final class Bubble extends StackPane {
    private static final PseudoClass FIRST = PseudoClass.getPseudoClass("first");
    private static final double BEFORE_FOOT = 10;

    private final EmojiLine name = new EmojiLine("bubble-name", "name-label");
    private final StyledTextView body;
    private final UnreadableCard unreadable;
    private final QuoteView quote;
    private final Hyperlink showAll = new Hyperlink();
    private final BubbleFoot foot;
    private @Nullable String coloured;

    /// @param showWhole asked when somebody wants to see a long message to its end
    /// @param showAnswered asked when somebody wants to see what this one answers
    /// @param help does what helps where it cannot be read
    Bubble(
            Direction direction,
            Texts texts,
            ShownTime times,
            Runnable showWhole,
            Runnable showAnswered,
            Runnable help) {
        foot = new BubbleFoot(new DeliveryWords(texts, times), times);
        body = new StyledTextView(texts);
        unreadable = new UnreadableCard(texts, help);
        quote = new QuoteView(texts, showAnswered);
        getStyleClass().addAll("bubble", direction == Direction.IN ? "in" : "out");
        showAll.getStyleClass().add("show-all");
        showAll.setText(texts.text("timeline.showAll"));
        showAll.setOnAction(_ -> showWhole.run());
        showAll.setFocusTraversable(false);
        var column = new VBox(name, quote, body, unreadable, showAll);
        column.getStyleClass().add("bubble-column");
        getChildren().addAll(column, foot);
        effectiveNodeOrientationProperty().subscribe(_ -> placeFoot());
    }

    void show(TimelineRow.Message row) {
        var message = row.message();
        pseudoClassStateChanged(FIRST, row.first());
        foot.show(message, row.seen(), row.lock());
        var reply =
                message.details()
                        .of(Reply.class)
                        .filter(_ -> row.piece().number() == 0)
                        .filter(_ -> !(message.content() instanceof Retracted));
        present(quote, reply.isPresent());
        reply.ifPresent(answered -> quote.show(answered, row.name()));
        present(foot, row.piece().last());
        name.show(OneLine.of(row.name()));
        colour(row.colourOf());
        present(name, row.first() && message.direction() == Direction.IN);
        present(body, message.content() instanceof Body);
        present(unreadable, !(message.content() instanceof Body));
        present(showAll, row.piece().cut());
        switch (message.content()) {
            case Body _ -> showText(row);
            case Undecryptable _ -> unreadable.showClosed(row);
            case Unreadable() -> unreadable.showBroken();
            case Retracted retracted -> unreadable.showRetracted(retracted);
        }
        placeFoot();
    }

    private void showText(TimelineRow.Message row) {
        if (row.piece().styled()) {
            body.show(row.piece().text(), row.actor());
        } else {
            body.showAsSent(row.piece().text());
        }
    }

    private void colour(String author) {
        if (author.equals(coloured)) return; // a style set again is worked out again
        coloured = author;
        name.setStyle(NameColour.of(author).style());
    }

    /// The foot stands at the end of the last line of text, or under it when there is no room.
    private void placeFoot() {
        boolean opposite = body.isOpposite(getEffectiveNodeOrientation());
        setAlignment(foot, opposite ? Pos.BOTTOM_LEFT : Pos.BOTTOM_RIGHT);
    }

    @Override
    protected double computePrefWidth(double height) {
        reserve();
        return super.computePrefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        reserve();
        return super.computePrefHeight(width);
    }

    private void reserve() {
        boolean beside = foot.isManaged() && !showAll.isManaged();
        body.leaveRoom(beside ? foot.prefWidth(-1) + BEFORE_FOOT : 0, foot.prefHeight(-1));
        unreadable.leaveRoom(foot.prefHeight(-1));
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
