package im.hither.feature.room;

import im.hither.text.OneLine;
import im.hither.text.Texts;
import im.hither.ui.LabelledField;
import im.hither.ui.WhileInScene;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A card with all that a room's server lets its owner set, in the server's own words.
public final class RoomSettingsView extends RequestView {
    private final RoomSettingsViewModel model;
    private final VBox fields = new VBox();

    public RoomSettingsView(RoomSettingsViewModel model, Texts texts, Runnable close) {
        super("room-settings", model.request(), texts, close, words(model, texts));
        this.model = model;
        fields.getStyleClass().add("room-settings-fields");
        getChildren().add(fields);
        var save = submit("room.settings.save", model::save, "room-settings-save", "accent");
        end(model.request(), save, close);
        WhileInScene.keep(this, this::follow);
    }

    private static Words words(RoomSettingsViewModel model, Texts texts) {
        return new Words(
                texts.text("room.settings.title", OneLine.of(model.name())),
                texts.text("room.settings.explain"));
    }

    private Subscription follow() {
        ListChangeListener<Setting> changed = _ -> show();
        model.settings().addListener(changed);
        show();
        return () -> model.settings().removeListener(changed);
    }

    private void show() {
        fields.getChildren().setAll(model.settings().stream().<Node>map(this::field).toList());
    }

    private Node field(Setting setting) {
        var label = OneLine.of(setting.label());
        return switch (setting.kind()) {
            case NOTE -> note(label);
            case SWITCH -> flag(setting, label);
            case TEXT -> new LabelledField(label, text(setting, new TextField()));
            case SECRET -> new LabelledField(label, text(setting, new PasswordField()));
            case LONG_TEXT -> new LabelledField(label, longText(setting));
            case ONE_OF -> new LabelledField(label, oneOf(setting));
            case SOME_OF -> someOf(setting, label);
        };
    }

    private static Label note(String words) {
        var note = new Label(words);
        note.getStyleClass().add("room-settings-note");
        note.setWrapText(true);
        return note;
    }

    private CheckBox flag(Setting setting, String label) {
        var box = new CheckBox(label);
        box.getStyleClass().add("room-setting");
        box.setWrapText(true);
        box.setMnemonicParsing(false);
        box.setSelected(setting.values().stream().anyMatch(List.of("1", "true")::contains));
        var before = box.isSelected();
        box.selectedProperty()
                .subscribe((_, on) ->
                        model.wish(
                                setting,
                                on == before ? setting.values() : List.of(on ? "1" : "0")));
        return box;
    }

    private TextField text(Setting setting, TextField field) {
        field.getStyleClass().add("room-setting");
        field.setText(setting.values().stream().findFirst().orElse(""));
        var before = field.getText();
        field.textProperty()
                .subscribe((_, now) ->
                        model.wish(setting, now.equals(before) ? setting.values() : List.of(now)));
        return field;
    }

    private TextArea longText(Setting setting) {
        var area = new TextArea(String.join("\n", setting.values()));
        area.getStyleClass().add("room-setting");
        area.setPrefRowCount(3);
        area.textProperty()
                .subscribe((_, now) ->
                        model.wish(setting, now.isEmpty() ? List.of() : now.lines().toList()));
        return area;
    }

    private ComboBox<Setting.Choice> oneOf(Setting setting) {
        var box = new ComboBox<Setting.Choice>();
        box.getStyleClass().add("room-setting");
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(setting.choices());
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Setting.@Nullable Choice choice) {
                        return choice == null ? "" : OneLine.of(choice.label());
                    }

                    @Override
                    public Setting.Choice fromString(String typed) {
                        throw new UnsupportedOperationException("nobody types here");
                    }
                });
        setting.choices().stream()
                .filter(choice -> setting.values().contains(choice.value()))
                .findFirst()
                .ifPresent(box::setValue);
        box.valueProperty().subscribe((_, chosen) -> model.wish(setting, List.of(chosen.value())));
        return box;
    }

    private VBox someOf(Setting setting, String label) {
        var heading = new Label(label);
        heading.getStyleClass().add("field-label");
        var all = new VBox(heading);
        all.getStyleClass().add("labelled-field");
        var chosen = new ArrayList<>(setting.values());
        for (var choice : setting.choices()) {
            var box = new CheckBox(OneLine.of(choice.label()));
            box.setMnemonicParsing(false);
            box.getStyleClass().add("room-setting");
            box.setSelected(chosen.contains(choice.value()));
            box.selectedProperty()
                    .subscribe((_, on) -> {
                        if (on) chosen.add(choice.value());
                        else chosen.remove(choice.value());
                        model.wish(setting, chosen);
                    });
            all.getChildren().add(box);
        }
        return all;
    }
}
