package im.hither.feature.trust;

import im.hither.text.Texts;
import im.hither.ui.FilePicker;
import im.hither.ui.WhileInScene;
import im.hither.ui.WrappedText;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// A card with the keys of a person and our own, our code to be scanned, and the way to read
/// theirs.
public final class KeysView extends VBox {
    private final KeysViewModel model;
    private final Texts texts;
    private final VBox keys = new VBox();
    private final VBox code = new VBox();
    private final WrappedText result = new WrappedText("key-result-words");
    private final Button adopt;

    public KeysView(KeysViewModel model, FilePicker picker, Texts texts, Runnable close) {
        this.model = model;
        this.texts = texts;
        var heading = new WrappedText("subheading-words");
        heading.show(texts.text("trust.title", model.person()));
        var advice = new WrappedText("muted-words");
        advice.show(texts.text("trust.advice"));
        adopt = button("trust.adopt", model::adopt);
        adopt.getStyleClass().add("accent");
        adopt.managedProperty().bind(adopt.visibleProperty());
        var scan = button("trust.scan", () -> pick(picker));
        scan.getStyleClass().add("key-scan");
        var actions = new HBox(button("trust.close", close), scan, adopt);
        actions.getStyleClass().add("buttons");
        result.getStyleClass().add("key-result");
        keys.getStyleClass().add("keys");
        code.getStyleClass().add("key-code");
        getStyleClass().addAll("form", "keys-card");
        getChildren().addAll(heading, advice, code, result, actions, keys);
        WhileInScene.keep(this, this::follow);
        model.refresh();
    }

    private Subscription follow() {
        ListChangeListener<KeyRow> listener = _ -> fill();
        model.rows().addListener(listener);
        fill();
        return Subscription.combine(
                () -> model.rows().removeListener(listener),
                model.codeProperty().subscribe(found -> found.ifPresent(this::show)),
                model.resultProperty().subscribe(this::say),
                model.readProperty().subscribe(found -> adopt.setVisible(found.isPresent())));
    }

    private void fill() {
        keys.getChildren().clear();
        var owner = "";
        for (var row : model.rows()) {
            if (!owner.equals(row.owner().toString())) {
                owner = row.owner().toString();
                keys.getChildren().add(heading(row));
            }
            keys.getChildren().add(new KeyView(row, texts, change -> model.decide(row, change)));
        }
    }

    private Label heading(KeyRow row) {
        var theirs = row.owner().equals(model.person());
        var heading = new Label(texts.text(theirs ? "trust.theirs" : "trust.ours", row.owner()));
        heading.getStyleClass().add("key-heading");
        return heading;
    }

    private void show(QrCode found) {
        var says = texts.text("trust.myCode");
        var label = new Label(says);
        label.getStyleClass().add("muted");
        code.getChildren().setAll(new QrView(found, says), label);
    }

    private void say(String words) {
        result.show(words);
        result.setVisible(!words.isEmpty());
        result.setManaged(result.isVisible());
    }

    private void pick(FilePicker picker) {
        picker.open(
                        getScene().getWindow(),
                        texts.text("trust.scan"),
                        texts.text("trust.pictures"),
                        "*.png",
                        "*.jpg",
                        "*.jpeg",
                        "*.gif",
                        "*.bmp")
                .ifPresent(model::read);
    }

    private Button button(String key, Runnable action) {
        var button = new Button(texts.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
