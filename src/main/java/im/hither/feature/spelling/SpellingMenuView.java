package im.hither.feature.spelling;

import im.hither.text.Texts;
import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;

/// What can be done about a word that is not known.
final class SpellingMenuView {
    private final TextArea field;
    private final SpellingViewModel model;
    private final Texts texts;

    SpellingMenuView(TextArea field, SpellingViewModel model, Texts texts) {
        this.field = field;
        this.model = model;
        this.texts = texts;
    }

    void show(Mistake mistake, double screenX, double screenY) {
        var text = field.getText();
        var word = mistake.in(text);
        var menu = new ContextMenu();
        menu.getStyleClass().add("spelling-menu");
        var looking = item("spelling.looking", () -> {});
        looking.setDisable(true);
        menu.getItems()
                .addAll(
                        looking,
                        new SeparatorMenuItem(),
                        item("spelling.learn", () -> model.learn(word)),
                        new SeparatorMenuItem(),
                        item("spelling.cut", field::cut),
                        item("spelling.copy", field::copy),
                        item("spelling.paste", field::paste));
        menu.show(field, screenX, screenY);
        model.suggest(word, found -> fill(menu, text, mistake, found));
    }

    private void fill(ContextMenu menu, String text, Mistake mistake, List<String> found) {
        if (found.isEmpty()) {
            menu.getItems().getFirst().setText(texts.text("spelling.noSuggestions"));
            return;
        }
        var items = found.stream().map(each -> suggestion(text, mistake, each)).toList();
        menu.getItems().removeFirst();
        menu.getItems().addAll(0, items);
    }

    private MenuItem suggestion(String text, Mistake mistake, String meant) {
        var item = new MenuItem(meant);
        item.setMnemonicParsing(false);
        item.getStyleClass().add("spelling-suggestion");
        item.setOnAction(_ -> {
            if (!text.equals(field.getText())) return; // typed on meanwhile
            field.replaceText(mistake.from(), mistake.to(), meant);
            field.requestFocus();
        });
        return item;
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(texts.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
