package im.hither.feature.timeline;

import im.hither.domain.Content.Body;
import im.hither.domain.Content.Retracted;
import im.hither.domain.Content.Undecryptable;
import im.hither.domain.Content.Unreadable;
import im.hither.domain.Detail.Mentioned;
import im.hither.domain.Detail.Reply;
import im.hither.domain.Direction;
import im.hither.feature.styling.StyledTextView;
import im.hither.text.OneLine;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.Late;
import im.hither.ui.NameColour;
import im.hither.ui.emoji.EmojiLine;
import java.util.Optional;
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
    private static final PseudoClass MENTION = PseudoClass.getPseudoClass("mention");
    private static final PseudoClass DOUBTFUL = PseudoClass.getPseudoClass("doubtful");
    private static final double BEFORE_FOOT = 10;

    private final StyledTextView body;
    private final VBox column;
    private final Late<EmojiLine> name;
    private final Late<QuoteView> quote;
    private final Late<UnreadableCard> unreadable;
    private final Late<Hyperlink> showAll;
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
        column = new VBox(body);
        var parts = column.getChildren();
        name =
                new Late<>(
                        () -> new EmojiLine("bubble-name", "name-label"),
                        node -> parts.addFirst(node));
        quote =
                new Late<>(
                        () -> new QuoteView(texts, showAnswered),
                        node -> parts.add(parts.indexOf(body), node));
        unreadable =
                new Late<>(
                        () -> new UnreadableCard(texts, help),
                        node -> parts.add(parts.indexOf(body) + 1, node));
        showAll = new Late<>(() -> link(texts, showWhole), node -> parts.addLast(node));
        getStyleClass().addAll("bubble", direction == Direction.IN ? "in" : "out");
        column.getStyleClass().add("bubble-column");
        getChildren().addAll(column, foot);
        effectiveNodeOrientationProperty().subscribe(_ -> placeFoot());
    }

    private static Hyperlink link(Texts texts, Runnable showWhole) {
        var link = new Hyperlink(texts.text("timeline.showAll"));
        link.getStyleClass().add("show-all");
        link.setOnAction(_ -> showWhole.run());
        link.setFocusTraversable(false);
        return link;
    }

    void show(TimelineRow.Message row) {
        var message = row.message();
        pseudoClassStateChanged(FIRST, row.first());
        pseudoClassStateChanged(MENTION, message.details().of(Mentioned.class).isPresent());
        pseudoClassStateChanged(DOUBTFUL, row.lock() == Lock.UNVERIFIED);
        foot.show(message, row.seen(), row.lock());
        showName(row);
        message.details()
                .of(Reply.class)
                .filter(_ -> row.piece().number() == 0)
                .filter(_ -> !(message.content() instanceof Retracted))
                .ifPresentOrElse(
                        answered -> quote.show(view -> view.show(answered, row.name())),
                        quote::hide);
        present(foot, row.piece().last());
        present(body, message.content() instanceof Body);
        switch (message.content()) {
            case Body _ -> {
                unreadable.hide();
                showText(row);
            }
            case Undecryptable _ -> unreadable.show(card -> card.showClosed(row));
            case Unreadable() -> unreadable.show(UnreadableCard::showBroken);
            case Retracted retracted -> unreadable.show(card -> card.showRetracted(retracted));
        }
        if (row.piece().cut()) showAll.show(_ -> {});
        else showAll.hide();
        placeFoot();
    }

    /// What one reads here; empty where nothing can be read.
    Optional<StyledTextView> readable() {
        return body.isVisible() ? Optional.of(body) : Optional.empty();
    }

    private void showName(TimelineRow.Message row) {
        if (row.first() && row.message().direction() == Direction.IN) {
            name.show(line -> {
                line.show(OneLine.of(row.name()));
                colour(line, row.colourOf());
            });
        } else {
            name.hide();
        }
    }

    private void showText(TimelineRow.Message row) {
        if (row.piece().styled()) {
            body.show(row.piece().text(), row.actor());
        } else {
            body.showAsSent(row.piece().text());
        }
    }

    private void colour(EmojiLine line, String author) {
        if (author.equals(coloured)) return; // a style set again is worked out again
        coloured = author;
        line.setStyle(NameColour.of(author).style());
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
        boolean beside = foot.isManaged() && showAll.shown().isEmpty();
        body.leaveRoom(beside ? foot.prefWidth(-1) + BEFORE_FOOT : 0, foot.prefHeight(-1));
        unreadable.shown().ifPresent(card -> card.leaveRoom(foot.prefHeight(-1)));
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }
}
