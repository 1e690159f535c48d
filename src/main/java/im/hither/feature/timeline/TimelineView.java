package im.hither.feature.timeline;

import im.hither.domain.ChatMessage;
import im.hither.domain.Detail.Reply;
import im.hither.domain.Gap;
import im.hither.domain.MessageId;
import im.hither.feature.styling.StyledTextView;
import im.hither.text.OneLine;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.DayChange;
import im.hither.ui.WhileInScene;
import im.hither.ui.WrappedText;
import im.hither.ui.emoji.EmojiPicker;
import im.hither.ui.emoji.RecentEmoji;
import im.hither.ui.flow.AnchoredFlow;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import javafx.stage.Window;
import javafx.util.Subscription;

/// The open conversation: the flow of messages, a way to its end, and who is writing. Goes on from
/// one conversation to the next, since new nodes cost more than what they show.
public final class TimelineView extends BorderPane {
    private TimelineViewModel model;
    private final Texts texts;
    private final ShownTime times;
    private final RecentEmoji recent;
    private final AnchoredFlow<TimelineRow> flow;
    private final PartSelectionView selection;
    private final EndButton toEnd;
    private final LineButton toLine;
    private final MessageMenuView menu;
    private final MessageBarView bar;
    private final MessageActions actions =
            new MessageActions() {
                @Override
                public void showWhole(MessageId id) {
                    TimelineView.this.showWhole(id);
                }

                @Override
                public void retry(MessageId id) {
                    model.retry(id);
                }

                @Override
                public void showAsSent(MessageId id, boolean now) {
                    flow.hold(id);
                    model.showAsSent(id, now);
                }

                @Override
                public void delete(MessageId id) {
                    model.delete(id);
                }

                @Override
                public void showAnswered(ChatMessage message) {
                    message.details()
                            .of(Reply.class)
                            .flatMap(Reply::target)
                            .ifPresent(target -> model.find(target.message()));
                }

                @Override
                public void react(MessageId id, String emoji) {
                    model.deeds().react(id, emoji);
                }

                @Override
                public void chooseReaction(TimelineRow.Message row) {
                    flow.nodeOf(row.id()).ifPresent(at -> TimelineView.this.react(row, at));
                }

                @Override
                public void cure(ChatMessage message) {
                    switch (Cure.of(message)) {
                        case NOTHING -> {}
                        case ASK -> model.deeds().askAgain(message);
                        case NEW_SESSION -> model.deeds().beginSession(message);
                        case COMPARE_KEYS -> model.compareKeys();
                    }
                }

                @Override
                public void markPart(Object row, StyledTextView text) {
                    selection.mark(row, text);
                }

                @Override
                public Deeds deeds() {
                    return model.deeds();
                }

                @Override
                public void load(Gap gap) {
                    model.load(gap);
                }
            };
    private final WrappedText nothing = new WrappedText("timeline-empty-text");
    private final TypingLine typing;
    private Subscription following = Subscription.EMPTY;

    public TimelineView(TimelineViewModel model, Texts texts, ShownTime times, RecentEmoji recent) {
        this.model = model;
        this.texts = texts;
        this.times = times;
        this.recent = recent;
        var rows = new TimelineRows(texts, times, actions);
        flow = new AnchoredFlow<>(new TimelineSource(model), rows);
        selection = new PartSelectionView(flow);
        toEnd = new EndButton(texts);
        toLine = new LineButton(texts);
        typing = new TypingLine(texts);
        menu = MessageMenuView.install(flow, selection, texts, times, actions);
        bar = build();
        listen();
        WhileInScene.keep(
                this,
                () -> {
                    following = follow();
                    return () -> following.unsubscribe();
                });
        begin();
    }

    /// Shows another conversation with the same nodes, as if it were opened anew; the one before is
    /// closed by then.
    public void show(TimelineViewModel next) {
        following.unsubscribe();
        menu.hide();
        bar.hide();
        selection.clear();
        model = next;
        flow.show(new TimelineSource(model));
        following = getScene() == null ? Subscription.EMPTY : follow();
        begin();
    }

    /// Lets somebody choose an emoji beside a node.
    private void react(TimelineRow.Message row, Node at) {
        var id = row.message().id();
        var deeds = model.deeds();
        EmojiPicker.showAbove(at, texts, recent, emoji -> deeds.react(id, emoji));
    }

    private void showWhole(MessageId id) {
        flow.hold(id);
        model.showWhole(id);
    }

    private MessageBarView build() {
        getStyleClass().add("timeline");
        flow.setAccessibleText(texts.text("timeline.list"));
        nothing.getStyleClass().add("timeline-empty");
        nothing.setTextAlignment(TextAlignment.CENTER);
        nothing.setMaxHeight(USE_PREF_SIZE);
        nothing.setMouseTransparent(true);
        var floating = new Pane();
        var stack = new StackPane(flow, nothing, floating, toLine, toEnd);
        StackPane.setAlignment(toEnd, Pos.BOTTOM_RIGHT);
        StackPane.setAlignment(toLine, Pos.TOP_CENTER);
        setCenter(stack);
        setBottom(typing);
        return MessageBarView.install(stack, floating, texts, barWays());
    }

    private MessageBarView.Ways barWays() {
        return new MessageBarView.Ways(
                this::react, (row, _) -> model.deeds().answer(row.message()), menu::show);
    }

    private void listen() {
        selection.listen();
        toEnd.setOnAction(_ -> flow.toEnd());
        toLine.setOnAction(_ -> model.toLine());
        flow.onSeen(seen -> model.seen(seen, hasWindowFocus()));
    }

    private void begin() {
        model.steer(
                new Steering() {
                    @Override
                    public void jumpTo(Object row, boolean mark) {
                        flow.jumpTo(row, mark);
                    }

                    @Override
                    public void toEnd() {
                        flow.toEnd();
                    }
                });
        model.open();
    }

    private Subscription follow() {
        var focus =
                sceneProperty()
                        .flatMap(Scene::windowProperty)
                        .flatMap(Window::focusedProperty)
                        .orElse(false)
                        .subscribe(now -> model.seen(flow.seen(), now));
        return Subscription.combine(
                focus,
                flow.atEndProperty().subscribe(this::atEnd),
                model.unreadProperty().subscribe(count -> toEnd.show(count.intValue())),
                model.lineAboveProperty().subscribe(toLine::setVisible),
                model.nameProperty().subscribe(_ -> showNothing()),
                model.outdatedProperty().subscribe(this::layOut),
                model.rows().subscribe(this::showNothing),
                model.rows().subscribe(bar::hide),
                model.loadedProperty().subscribe(_ -> showNothing()),
                DayChange.each(times, flow::refresh),
                typing.follow(model));
    }

    private void layOut(boolean outdated) {
        if (outdated) requestLayout();
    }

    @Override
    protected void layoutChildren() {
        model.update(); // once for everything that happened since the last picture
        super.layoutChildren();
    }

    /// Moves the keyboard into the messages.
    public void focusMessages() {
        flow.requestFocus();
    }

    private boolean hasWindowFocus() {
        return getScene() != null
                && getScene().getWindow() != null
                && getScene().getWindow().isFocused();
    }

    private void atEnd(boolean now) {
        model.atEnd(now);
        toEnd.setVisible(!now);
    }

    private void showNothing() {
        nothing.show(texts.text("timeline.empty", OneLine.of(model.nameProperty().get())));
        nothing.setVisible(model.loadedProperty().get() && model.rows().isEmpty());
    }
}
