package im.hither.feature.trust;

import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.text.Texts;
import im.hither.ui.FilePicker;
import im.hither.ui.Printing;
import im.hither.ui.WhileInScene;
import im.hither.ui.WrappedText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Our own code, large, in the form that the other side's program reads, to be shown, saved,
/// printed or sent.
final class OwnCodeView extends VBox {
    private final OwnCodeViewModel model;
    private final Texts texts;
    private final StackPane place = new StackPane();
    private final WrappedText said = new WrappedText("muted-words");
    private final HBox actions;

    OwnCodeView(OwnCodeViewModel model, FilePicker picker, Printing printing, Texts texts) {
        this.model = model;
        this.texts = texts;
        actions =
                new HBox(
                        button("trust.save", "code-save", () -> save(picker)),
                        button("trust.print", "code-print", () -> print(printing)),
                        button("trust.copy", "code-copy", this::copy));
        actions.getStyleClass().add("code-actions");
        var alone = new CheckBox(texts.text("trust.thisDeviceAlone"));
        alone.getStyleClass().add("code-alone");
        alone.selectedProperty().bindBidirectional(model.thisDeviceAloneProperty());
        alone.visibleProperty().bind(model.hasOthersProperty());
        alone.managedProperty().bind(alone.visibleProperty());
        var tooMany = new WrappedText("muted-words");
        tooMany.getStyleClass().add("code-too-many");
        tooMany.show(texts.text("trust.tooManyDevices"));
        tooMany.visibleProperty().bind(model.tooManyProperty());
        tooMany.managedProperty().bind(tooMany.visibleProperty());
        said.managedProperty().bind(said.visibleProperty());
        said.getStyleClass().add("code-said");
        getStyleClass().add("key-code");
        getChildren().addAll(place, forms(), alone, tooMany, actions, said);
        WhileInScene.keep(this, this::follow);
        model.refresh();
    }

    private Subscription follow() {
        return Subscription.combine(
                model.codeProperty().subscribe(this::show),
                model.saidProperty().subscribe(this::say));
    }

    private HBox forms() {
        var group = new ToggleGroup();
        var forms = new HBox();
        forms.getStyleClass().add("code-forms");
        for (var dialect : Dialect.values()) {
            var form =
                    new RadioButton(
                            texts.text("trust.form." + dialect.name().toLowerCase(Locale.ROOT)));
            form.getStyleClass().add("code-form-" + dialect.name().toLowerCase(Locale.ROOT));
            form.setToggleGroup(group);
            form.setSelected(dialect == model.dialectProperty().get());
            form.setOnAction(_ -> model.dialectProperty().set(dialect));
            forms.getChildren().add(form);
        }
        return forms;
    }

    private void show(Optional<QrCode> code) {
        place.getChildren().clear();
        code.ifPresentOrElse(
                found ->
                        place.getChildren()
                                .add(new QrView(found, texts.text("trust.myCode", model.self()))),
                () -> {
                    var none = new WrappedText("muted-words");
                    none.show(texts.text("trust.noKeysYet"));
                    place.getChildren().add(none);
                });
        actions.setDisable(code.isEmpty());
    }

    private void say(String words) {
        said.show(words);
        said.setVisible(!words.isEmpty());
    }

    private void save(FilePicker picker) {
        var kind = new FilePicker.Kind(texts.text("trust.pictures"), ".png");
        picker.save(
                        getScene().getWindow(),
                        texts.text("trust.save.where"),
                        model.fileName(),
                        List.of(kind))
                .ifPresent(model::save);
    }

    private void print(Printing printing) {
        model.codeProperty()
                .get()
                .ifPresent(code -> {
                    var page = new CodePageView(code, model.self().toString(), texts);
                    printing.print(getScene().getWindow(), page, this::printed);
                });
    }

    private void printed(Printing.Result result) {
        model.say("trust.print." + result.name().toLowerCase(Locale.ROOT));
    }

    private void copy() {
        Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, model.uriProperty().get()));
        model.say("trust.copied");
    }

    private Button button(String words, String style, Runnable action) {
        var button = new Button(texts.text(words));
        button.getStyleClass().addAll("small", style);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
