package im.hither.feature.archive;

import im.hither.domain.ArchivePreferences.Policy;
import im.hither.feature.archive.KeepsViewModel.Asking;
import im.hither.feature.archive.KeepsViewModel.Known;
import im.hither.feature.archive.KeepsViewModel.Said;
import im.hither.feature.archive.KeepsViewModel.Unsaid;
import im.hither.text.Texts;
import im.hither.ui.WhileInScene;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// What the archive of an account's server is to keep.
public final class KeepsView extends VBox {
    private final KeepsViewModel model;
    private final Texts texts;
    private final Label words = new Label();
    private final ToggleGroup group = new ToggleGroup();
    private final Map<Policy, RadioButton> choices = new EnumMap<>(Policy.class);

    public KeepsView(KeepsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        var heading = new Label(texts.text("archive.keeps", model.address()));
        heading.getStyleClass().add("settings-heading");
        heading.setWrapText(true);
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.managedProperty().bind(words.visibleProperty());
        getStyleClass().addAll("settings-pane", "keeps");
        getChildren().addAll(heading, words);
        add(Policy.ALWAYS, "archive.keeps.always");
        add(Policy.ROSTER, "archive.keeps.roster");
        add(Policy.NEVER, "archive.keeps.never");
        WhileInScene.keep(this, () -> model.knownProperty().subscribe(this::show));
    }

    private void add(Policy policy, String key) {
        var choice = new RadioButton(texts.text(key));
        choice.getStyleClass().add("keeps-" + policy.name().toLowerCase(Locale.ROOT));
        choice.setToggleGroup(group);
        choice.managedProperty().bind(choice.visibleProperty());
        choice.setOnAction(_ -> model.keep(policy));
        choices.put(policy, choice);
        getChildren().add(choice);
    }

    private void show(Known known) {
        boolean said = known instanceof Said;
        words.setVisible(!said);
        choices.values().forEach(choice -> choice.setVisible(said));
        switch (known) {
            case Asking() -> words.setText(texts.text("archive.keeps.asking"));
            case Unsaid() -> words.setText(texts.text("archive.keeps.unknown"));
            case Said(var policy) ->
                    choices.forEach((each, choice) -> choice.setSelected(each == policy));
        }
    }
}
