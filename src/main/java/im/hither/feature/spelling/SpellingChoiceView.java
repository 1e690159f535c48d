package im.hither.feature.spelling;

import im.hither.feature.spelling.SpellingViewModel.Choices;
import im.hither.text.Texts;
import im.hither.ui.WrappedText;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Whether spelling is looked at, and in which languages.
public final class SpellingChoiceView extends VBox {
    private final SpellingViewModel model;
    private final Texts texts;
    private final CheckBox marked;
    private final VBox languages = new VBox();

    public SpellingChoiceView(SpellingViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        var heading = new Label(texts.text("spelling.settings"));
        heading.getStyleClass().add("settings-heading");
        marked = new CheckBox(texts.text("spelling.marked"));
        marked.setWrapText(true);
        marked.getStyleClass().add("spelling-marked");
        languages.getStyleClass().add("spelling-languages");
        getStyleClass().add("settings-pane");
        getChildren().addAll(heading, marked, languages);
        refresh();
    }

    private void refresh() {
        model.choices(this::show);
    }

    private void show(Choices now) {
        marked.setSelected(now.choice().marked());
        marked.setDisable(now.installed().isEmpty());
        marked.setOnAction(_ -> {
            model.mark(now, marked.isSelected());
            refresh();
        });
        languages
                .getChildren()
                .setAll(now.installed().stream().map(each -> language(now, each)).toList());
        if (now.installed().isEmpty()) {
            var none = new WrappedText("spelling-none");
            none.show(texts.text("spelling.none"));
            languages.getChildren().add(none);
        }
    }

    private CheckBox language(Choices now, String language) {
        var box = new CheckBox(DictionaryFile.name(language, texts.locale()));
        box.setSelected(now.used().contains(language));
        box.setDisable(!now.choice().marked());
        box.setOnAction(_ -> {
            model.use(now, language, box.isSelected());
            refresh();
        });
        return box;
    }
}
