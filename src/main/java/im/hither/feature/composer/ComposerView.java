package im.hither.feature.composer;

import im.hither.feature.spelling.SpellingView;
import im.hither.feature.spelling.SpellingViewModel;
import im.hither.text.OneLine;
import im.hither.text.Texts;
import im.hither.ui.IconButton;
import im.hither.ui.WhileInScene;
import im.hither.ui.WrappedText;
import im.hither.ui.emoji.EmojiPicker;
import im.hither.ui.emoji.RecentEmoji;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Where one writes: a field that grows, a button that sends, and above it why that cannot be now.
public final class ComposerView extends VBox {
    private static final Duration PAUSE = Duration.seconds(1);
    private static final Duration STOP = Duration.seconds(5);

    private final ComposerViewModel model;
    private final Texts texts;
    private final RecentEmoji recent;
    private final ComposerField field;
    private final MentionView mentions;
    private final IconButton send;
    private final IconButton emoji;
    private final PreviewView preview;
    private final AboutView about;
    private final WrappedText notice = new WrappedText("composer-notice-text");
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final PauseTransition stop = new PauseTransition(STOP);

    public ComposerView(
            ComposerViewModel model,
            SendKeyViewModel keys,
            MentionViewModel people,
            SpellingViewModel spelling,
            Texts texts,
            RecentEmoji recent) {
        this.model = model;
        this.texts = texts;
        this.recent = recent;
        field = new ComposerField(model::send, keys.sendKeyProperty());
        mentions = new MentionView(people, field, texts);
        send = new IconButton(MaterialDesignS.SEND, texts.text("composer.send"));
        emoji = new IconButton(MaterialDesignE.EMOTICON_OUTLINE, texts.text("composer.emoji"));
        preview = new PreviewView(texts, model.unstyledProperty());
        pause.setOnFinished(_ -> model.paused());
        stop.setOnFinished(_ -> model.stopped());
        about = new AboutView(texts, model::letGo);
        build(new SpellingView(field, spelling, texts));
        send.setOnAction(_ -> send());
        emoji.setOnAction(_ -> chooseEmoji());
        send.disableProperty().bind(model.canSendProperty().not());
        WhileInScene.keep(this, this::follow);
        model.open();
    }

    private void build(SpellingView spelling) {
        getStyleClass().add("composer");
        notice.getStyleClass().add("composer-notice");
        send.getStyleClass().add("send-button");
        var box = new StackPane(field, spelling);
        box.getStyleClass().add("composer-field");
        box.addEventFilter(KeyEvent.KEY_PRESSED, mentions::keyPressed);
        HBox.setHgrow(box, Priority.ALWAYS);
        emoji.getStyleClass().add("emoji-button");
        var row = new HBox(emoji, box, send);
        row.getStyleClass().add("composer-row");
        row.setAlignment(Pos.BOTTOM_CENTER);
        getChildren().addAll(about, preview, notice, row);
    }

    private Subscription follow() {
        field.textProperty().bindBidirectional(model.textProperty());
        return Subscription.combine(
                field.textProperty().subscribe((_, _) -> changed()),
                field.textProperty().subscribe(preview::show),
                model.unstyledProperty().subscribe(_ -> preview.show(field.getText())),
                mentions.follow(),
                model.excessProperty().subscribe(_ -> showNotice()),
                field.focusedProperty().subscribe((_, focused) -> focusChanged(focused)),
                model.nameProperty().subscribe(_ -> showName()),
                model.disabledReasonProperty().subscribe(_ -> showNotice()),
                model.handedBackProperty().subscribe(_ -> showNotice()),
                model.aboutProperty().subscribe(_ -> showAbout()),
                model.restoredProperty().subscribe(_ -> field.end()),
                this::leave);
    }

    private void leave() {
        pause.stop();
        stop.stop();
        model.stopped();
        field.textProperty().unbindBidirectional(model.textProperty());
    }

    /// Moves the keyboard into the field.
    public void focusField() {
        field.requestFocus();
    }

    private void send() {
        model.send();
        field.requestFocus();
    }

    /// Puts an emoji where the caret is.
    private void chooseEmoji() {
        EmojiPicker.showAbove(
                emoji,
                texts,
                recent,
                chosen -> {
                    field.requestFocus();
                    field.replaceSelection(chosen);
                });
    }

    private void changed() {
        if (!field.isFocused()) return; // a draft that came back is nothing typed
        model.typed();
        pause.playFromStart();
        stop.playFromStart();
    }

    private void focusChanged(boolean focused) {
        if (!focused) model.stopped();
    }

    private void showName() {
        var name = OneLine.of(model.nameProperty().get());
        field.setPromptText(texts.text("composer.prompt", name));
        field.setAccessibleText(texts.text("composer.field", name));
    }

    private void showAbout() {
        var subject = model.aboutProperty().get();
        about.setVisible(subject.isPresent());
        about.setManaged(subject.isPresent());
        subject.ifPresent(message -> about.show(message, model.nameProperty().get()));
        if (subject.isPresent()) field.requestFocus();
    }

    /// Asks for the last message of ours when somebody goes up in an empty field.
    public void onUp(Runnable correctLast) {
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.UP && field.getText().isEmpty()) {
                        correctLast.run();
                        event.consume();
                    } else if (event.getCode() == KeyCode.ESCAPE && about.isVisible()) {
                        model.letGo();
                        event.consume();
                    }
                });
    }

    private void showNotice() {
        var why = model.disabledReasonProperty().get();
        var lost = model.handedBackProperty().get();
        int excess = model.excessProperty().get();
        var words = why;
        if (words.isEmpty() && excess > 0) words = texts.count("composer.tooLong", excess);
        if (words.isEmpty() && lost) words = texts.text("composer.notStored");
        notice.show(words);
        notice.setVisible(!words.isEmpty());
        notice.setManaged(!words.isEmpty());
        field.setAccessibleHelp(words);
    }
}
