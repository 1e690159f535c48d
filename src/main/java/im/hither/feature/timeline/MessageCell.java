package im.hither.feature.timeline;

import im.hither.domain.Content.Body;
import im.hither.domain.Content.Retracted;
import im.hither.domain.Content.Undecryptable;
import im.hither.domain.Content.Unreadable;
import im.hither.domain.Direction;
import im.hither.feature.styling.StyledTextView;
import im.hither.text.OneLine;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.InitialsAvatar;
import im.hither.ui.Late;
import im.hither.ui.flow.FlowCell;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A row with a message: others' on the left beside who wrote them, ours on the right; lines stay
/// short enough to read however wide the window is.
final class MessageCell extends Region implements FlowCell<TimelineRow> {
    private static final double COLUMN = 1000;
    private static final double BUBBLE = 660;
    private static final double LEAST = 160;
    private static final double SIDE = 16;
    private static final double AVATAR = 32;
    private static final double GAP = 8;
    private static final double AWAY = 48; // what stays free on the other side
    private static final double RUN_BEFORE = 10;
    private static final double NEXT_BEFORE = 3;
    private static final double UNDER_BEFORE = 2;

    private final Direction direction;
    private final Texts texts;
    private final ShownTime times;
    private final MessageActions actions;
    private final Late<InitialsAvatar> avatar =
            new Late<>(() -> new InitialsAvatar(AVATAR), getChildren()::add);
    private final Bubble bubble;
    private final UnderBubble under;
    private Optional<TimelineRow.Message> shown = Optional.empty();

    MessageCell(Direction direction, Texts texts, ShownTime times, MessageActions actions) {
        this.direction = direction;
        this.texts = texts;
        this.times = times;
        this.actions = actions;
        bubble =
                new Bubble(
                        direction,
                        texts,
                        times,
                        () -> shown.ifPresent(row -> actions.showWhole(row.message().id())),
                        () -> shown.ifPresent(row -> actions.showAnswered(row.message())),
                        () -> shown.ifPresent(row -> actions.cure(row.message())));
        under =
                new UnderBubble(
                        direction,
                        texts,
                        times,
                        () -> shown.ifPresent(row -> actions.retry(row.message().id())),
                        () -> shown.ifPresent(row -> actions.deeds().correct(row.message())),
                        emoji -> shown.ifPresent(row -> actions.react(row.message().id(), emoji)));
        getStyleClass().add("message-cell");
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getChildren().addAll(bubble, under);
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public boolean accepts(TimelineRow item) {
        return item instanceof TimelineRow.Message row && row.message().direction() == direction;
    }

    @Override
    public void show(TimelineRow item) {
        if (!(item instanceof TimelineRow.Message row)) return;
        shown = Optional.of(row);
        bubble.show(row);
        if (row.first() && direction == Direction.IN) {
            avatar.show(face -> face.show(row.name(), row.colourOf()));
        } else {
            avatar.hide();
        }
        under.show(row);
        under.setVisible(under.isFilled());
        setAccessibleText(words(row));
        markPart();
        requestLayout();
    }

    /// The message that stands here, while the cell is in use.
    Optional<TimelineRow.Message> shown() {
        return shown;
    }

    /// What one reads here; empty where nothing can be read.
    Optional<StyledTextView> readable() {
        return bubble.readable();
    }

    /// Lets the part of it stand out that is selected.
    void markPart() {
        var row = shown.map(TimelineRow.Message::id);
        row.ifPresent(id -> readable().ifPresent(text -> actions.markPart(id, text)));
    }

    Bounds bubbleInScene() {
        return bubble.localToScene(bubble.getLayoutBounds());
    }

    private String words(TimelineRow.Message row) {
        var message = row.message();
        var text =
                switch (message.content()) {
                    case Body _ -> row.piece().text();
                    case Undecryptable _ -> closed(row);
                    case Unreadable() -> texts.text("timeline.broken");
                    case Retracted retracted -> new RetractedWords(texts).of(retracted);
                };
        var clock = times.clock(message.at());
        return switch (direction) {
            case IN ->
                    texts.text("timeline.spoken", OneLine.of(row.name()), clock, text) + lock(row);
            case OUT ->
                    texts.text(
                            "timeline.spokenOwn",
                            clock,
                            text,
                            new DeliveryWords(texts, times).words(message.delivery(), row.seen()));
        };
    }

    /// What is not as one may expect is said, as it is drawn.
    private String lock(TimelineRow.Message row) {
        return switch (row.lock()) {
            case NONE, CLOSED -> "";
            case UNVERIFIED, OPEN -> ". " + new LockWords(texts).of(row.lock());
        };
    }

    private String closed(TimelineRow.Message row) {
        var closed = new ClosedWords(texts);
        return closed.title(row.message(), row.count()) + ". " + closed.cause(row.message());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double bubbleWidth = bubbleWidth(width);
        double below = under.isVisible() ? UNDER_BEFORE + underHeight(width) : 0;
        return before() + snapSizeY(bubble.prefHeight(bubbleWidth)) + below;
    }

    @Override
    protected void layoutChildren() {
        double margin = Math.max(SIDE, (getWidth() - COLUMN) / 2);
        double width = bubbleWidth(getWidth());
        double height = snapSizeY(bubble.prefHeight(width));
        boolean ours = direction == Direction.OUT;
        double x = ours ? getWidth() - margin - width : margin + AVATAR + GAP;
        bubble.resizeRelocate(snapPositionX(x), before(), width, height);
        avatar.shown()
                .ifPresent(face ->
                        face.resizeRelocate(snapPositionX(margin), before(), AVATAR, AVATAR));
        if (!under.isVisible()) return;
        double lineWidth = Math.min(under.prefWidth(-1), widest(getWidth()));
        double lineX = ours ? getWidth() - margin - lineWidth : margin + AVATAR + GAP;
        under.resizeRelocate(
                snapPositionX(lineX),
                before() + height + UNDER_BEFORE,
                lineWidth,
                under.prefHeight(lineWidth));
    }

    private double before() {
        return shown.filter(TimelineRow.Message::first).isPresent() ? RUN_BEFORE : NEXT_BEFORE;
    }

    private double bubbleWidth(double width) {
        return Math.min(snapSizeX(bubble.prefWidth(-1)) + 1, widest(width));
    }

    private static double widest(double width) {
        return Math.max(LEAST, Math.min(BUBBLE, width - 2 * SIDE - AVATAR - GAP - AWAY));
    }

    private double underHeight(double width) {
        return snapSizeY(under.prefHeight(Math.min(under.prefWidth(-1), widest(width))));
    }
}
