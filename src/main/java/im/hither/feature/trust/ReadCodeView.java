package im.hither.feature.trust;

import im.hither.text.Texts;
import im.hither.ui.FilePicker;
import im.hither.ui.LabelledField;
import im.hither.ui.ScreenPictures;
import im.hither.ui.ScrolledCard;
import im.hither.ui.WhileInScene;
import im.hither.ui.WrappedText;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// The one place where codes are read: from a file, from the clipboard, from the screen, from text,
/// and from what is dropped here.
final class ReadCodeView extends VBox {
    private final ReadCodeViewModel model;
    private final FilePicker picker;
    private final ScreenPictures screens;
    private final Consumer<Region> ask;
    private final Runnable answered;
    private final Texts texts;
    private final CodeVerdictView verdict;

    /// @param ask shows a card over this one
    /// @param answered takes it away again
    ReadCodeView(
            ReadCodeViewModel model,
            FilePicker picker,
            ScreenPictures screens,
            Consumer<Region> ask,
            Runnable answered,
            Texts texts) {
        this.model = model;
        this.picker = picker;
        this.screens = screens;
        this.ask = ask;
        this.answered = answered;
        this.texts = texts;
        verdict = new CodeVerdictView(texts, model::adopt);
        var how = new WrappedText("muted-words");
        how.show(
                texts.text(
                        screens.possible() ? "trust.read.how" : "trust.read.howWithoutScreen",
                        model.person()));
        getStyleClass().add("read-code");
        getChildren().addAll(how, ways(), typed(), verdict);
        WhileInScene.keep(this, () -> model.verdictProperty().subscribe(this::say));
    }

    private void say(CodeVerdict said) {
        verdict.show(said);
        if (verdict.isVisible()) ScrolledCard.reveal(verdict);
    }

    private FlowPane ways() {
        var ways =
                new FlowPane(
                        way("trust.read.file", MaterialDesignF.FILE_IMAGE_OUTLINE, this::pick),
                        way("trust.read.paste", MaterialDesignC.CONTENT_PASTE, this::paste));
        ways.getChildren().getFirst().getStyleClass().add("read-file");
        ways.getChildren().getLast().getStyleClass().add("read-paste");
        if (screens.possible()) {
            var look = way("trust.read.screen", MaterialDesignM.MONITOR_SCREENSHOT, this::look);
            look.getStyleClass().add("read-screen");
            look.setTooltip(new Tooltip(texts.text("trust.read.screenTip")));
            ways.getChildren().add(look);
        }
        ways.getStyleClass().add("read-ways");
        return ways;
    }

    private Button way(String words, Ikon icon, Runnable action) {
        var way = new Button(texts.text(words), new FontIcon(icon));
        way.setOnAction(_ -> action.run());
        return way;
    }

    private LabelledField typed() {
        var field = new TextField();
        field.getStyleClass().add("read-text");
        field.setPromptText("xmpp:…");
        field.setOnAction(_ -> model.readText(field.getText()));
        field.textProperty()
                .subscribe((before, now) -> {
                    if (now.length() > before.length() + 1)
                        model.readText(now); // pasted, not typed
                });
        return new LabelledField(texts.text("trust.read.text"), field);
    }

    private void pick() {
        picker.open(
                        getScene().getWindow(),
                        texts.text("trust.scan"),
                        texts.text("trust.pictures"),
                        "*.png",
                        "*.jpg",
                        "*.jpeg",
                        "*.gif",
                        "*.bmp")
                .ifPresent(model::readFile);
    }

    private void paste() {
        take(Clipboard.getSystemClipboard());
    }

    /// Reads what lies on a clipboard or was dropped: a picture, a file, or text.
    void take(Clipboard what) {
        if (what.hasFiles() && !what.getFiles().isEmpty()) {
            model.readFile(what.getFiles().getFirst().toPath());
        } else if (what.hasImage() && what.getImage() != null) {
            model.readPictures(List.of(pixels(what.getImage())), model::nothingThere);
        } else if (what.hasString() && !what.getString().isBlank()) {
            model.readText(what.getString());
        } else {
            model.nothingToPaste();
        }
    }

    private void look() {
        screens.take(
                getScene().getWindow(),
                taken ->
                        model.readPictures(
                                taken.stream().map(ReadCodeView::pixels).toList(),
                                () ->
                                        ask.accept(
                                                new MarkView(
                                                        taken, texts, this::marked, answered))));
    }

    private void marked(Supplier<Pixels> part) {
        answered.run();
        model.readPictures(List.of(part), model::nothingThere);
    }

    private static Supplier<Pixels> pixels(Image image) {
        return () -> pixels(image, 0, 0, (int) image.getWidth(), (int) image.getHeight());
    }

    static Pixels pixels(Image image, int x, int y, int width, int height) {
        var colours = new int[width * height];
        image.getPixelReader()
                .getPixels(
                        x, y, width, height, PixelFormat.getIntArgbInstance(), colours, 0, width);
        return Pixels.of(width, height, colours);
    }
}
