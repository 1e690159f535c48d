package im.hither.feature.trust;

import im.hither.text.Texts;
import im.hither.ui.FilePicker;
import im.hither.ui.Printing;
import im.hither.ui.ScreenPictures;
import im.hither.ui.WhileInScene;
import im.hither.ui.WrappedText;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jxmpp.jid.BareJid;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignQ;

/// A card with the keys of a person and our own, our code to be scanned, and the place where theirs
/// is read.
public final class KeysView extends VBox {
    private static final KeyCombination PASTE =
            new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

    private final KeysViewModel model;
    private final Ways ways;
    private final Texts texts;
    private final VBox keys = new VBox();
    private final CheckBox spoken;
    private final WrappedText said = new WrappedText("muted-words");
    private final StackPane pane = new StackPane();
    private final ReadCodeView reading;
    private final OwnCodeView own;
    private final KeyView.Deeds deeds;
    private final ToggleGroup actions = new ToggleGroup();
    private final ToggleButton show;
    private final ToggleButton read;

    /// What the card does with the world around it.
    ///
    /// @param ask shows a card over this one
    /// @param answered takes it away again
    /// @param write opens the conversation with somebody
    /// @param close takes this card away
    public record Ways(
            FilePicker picker,
            ScreenPictures screens,
            Printing printing,
            Consumer<Region> ask,
            Runnable answered,
            Consumer<BareJid> write,
            Runnable close) {}

    public KeysView(KeysViewModel model, Ways ways, Texts texts) {
        this.model = model;
        this.ways = ways;
        this.texts = texts;
        deeds = new AskedDeeds(model, ways.ask(), texts);
        own = new OwnCodeView(model.ownCode(), ways.picker(), ways.printing(), texts);
        reading =
                new ReadCodeView(
                        model.reading(),
                        ways.picker(),
                        ways.screens(),
                        ways.ask(),
                        ways.answered(),
                        texts);
        var heading = new WrappedText("subheading-words");
        heading.show(texts.text("trust.title", model.person()));
        var advice = new WrappedText("muted-words");
        advice.show(texts.text("trust.advice"));
        show = action("trust.show", "key-show", MaterialDesignQ.QRCODE);
        read = action("trust.scan", "key-scan", MaterialDesignQ.QRCODE_SCAN);
        var large = new HBox(show, read);
        large.getStyleClass().add("key-actions");
        spoken = new CheckBox(texts.text("trust.spoken"));
        spoken.getStyleClass().add("keys-spoken");
        spoken.setWrapText(true);
        spoken.setMinHeight(USE_PREF_SIZE);
        keys.getStyleClass().add("keys");
        var close = new Button(texts.text("trust.close"));
        close.setOnAction(_ -> ways.close().run());
        var export = new Button(texts.text("trust.export"));
        export.getStyleClass().add("keys-export");
        export.setOnAction(_ -> export());
        var buttons = new HBox(export, close);
        buttons.getStyleClass().add("buttons");
        said.managedProperty().bind(said.visibleProperty());
        said.getStyleClass().add("keys-said");
        getStyleClass().addAll("form", "keys-card");
        getChildren().addAll(heading, advice, large, pane, keys, spoken, said, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(DragEvent.DRAG_OVER, KeysView::dragged);
        addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
        WhileInScene.keep(this, this::follow);
        model.refresh();
    }

    private ToggleButton action(String words, String style, Ikon icon) {
        var action = new ToggleButton(texts.text(words), new FontIcon(icon));
        action.getStyleClass().addAll("key-action", style);
        action.setToggleGroup(actions);
        action.setPrefWidth(1); // both grow alike
        action.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(action, Priority.ALWAYS);
        return action;
    }

    private Subscription follow() {
        ListChangeListener<KeyRow> listener = _ -> fill();
        model.rows().addListener(listener);
        fill();
        return Subscription.combine(
                () -> model.rows().removeListener(listener),
                spoken.selectedProperty().subscribe((_, _) -> fill()),
                actions.selectedToggleProperty().subscribe(this::arrange),
                model.saidProperty().subscribe(this::say));
    }

    private void arrange() {
        pane.getChildren().clear();
        if (show.isSelected()) pane.getChildren().add(own);
        if (read.isSelected()) pane.getChildren().add(reading);
        pane.setManaged(!pane.getChildren().isEmpty());
    }

    private void fill() {
        keys.getChildren().clear();
        var owner = "";
        for (var row : model.rows()) {
            if (!owner.equals(row.owner().toString())) {
                owner = row.owner().toString();
                keys.getChildren().add(heading(row));
            }
            keys.getChildren().add(key(row));
        }
    }

    private KeyView key(KeyRow row) {
        var view = new KeyView(row, texts, deeds, spoken.isSelected());
        var owner = row.owner();
        if (row.kind() == KeyRow.Kind.NONE && !owner.equals(model.person())) {
            view.offer("trust.write", "key-write", () -> write(owner));
        }
        return view;
    }

    private void write(BareJid owner) {
        ways.close().run();
        ways.write().accept(owner);
    }

    private void say(String words) {
        said.show(words);
        said.setVisible(!words.isEmpty());
    }

    private void export() {
        var kind = new FilePicker.Kind(texts.text("trust.export.kind"), ".txt");
        ways.picker()
                .save(
                        getScene().getWindow(),
                        texts.text("trust.export.where"),
                        model.fileName(),
                        List.of(kind))
                .ifPresent(model::export);
    }

    private Label heading(KeyRow row) {
        var theirs = row.kind() == KeyRow.Kind.THEIRS || row.kind() == KeyRow.Kind.NONE;
        var heading = new Label(texts.text(theirs ? "trust.theirs" : "trust.ours", row.owner()));
        heading.getStyleClass().add("key-heading");
        return heading;
    }

    /// What is pasted anywhere on the card is read, but for text that goes into a field.
    private void pressed(KeyEvent key) {
        if (!PASTE.match(key)) return;
        var clipboard = Clipboard.getSystemClipboard();
        var typed = key.getTarget() instanceof TextInputControl && !clipboard.hasImage();
        if (typed && !clipboard.hasFiles()) return;
        key.consume();
        take(clipboard);
    }

    private static void dragged(DragEvent drag) {
        var what = drag.getDragboard();
        if (what.hasFiles() || what.hasImage() || what.hasString()) {
            drag.acceptTransferModes(TransferMode.COPY);
        }
        drag.consume();
    }

    private void dropped(DragEvent drag) {
        take(drag.getDragboard());
        drag.setDropCompleted(true);
        drag.consume();
    }

    private void take(Clipboard what) {
        read.setSelected(true);
        reading.take(what);
    }
}
