package im.hither.feature.retention;

import im.hither.text.Texts;
import im.hither.ui.WrappedText;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Chooses for how long messages are kept.
public final class KeepingView extends VBox {
    private final KeepingViewModel model;
    private final Texts texts;
    private final ChoiceBox<KeepingTime> choice = new ChoiceBox<>();
    private final Button apply = new Button();
    private final WrappedText said = new WrappedText("plain-words");

    public KeepingView(KeepingViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        var heading = new Label(texts.text("retention.keep"));
        heading.getStyleClass().add("settings-heading");
        choice.getStyleClass().add("keeping-choice");
        choice.setConverter(new Words());
        choice.setAccessibleText(texts.text("retention.keep"));
        choice.valueProperty().bindBidirectional(model.chosenProperty());
        model.chosenProperty().subscribe(this::offer);
        apply.setText(texts.text("retention.apply"));
        apply.getStyleClass().addAll("keeping-apply", "danger");
        apply.disableProperty().bind(model.changedProperty().not());
        apply.setOnAction(_ -> model.apply());
        var row = new HBox(choice, apply);
        row.getStyleClass().add("form-row");
        said.getStyleClass().add("keeping-said");
        model.progressProperty().subscribe(_ -> say());
        getStyleClass().add("settings-pane");
        getChildren().addAll(heading, row, said);
    }

    private void offer(@Nullable KeepingTime chosen) {
        if (chosen == null || choice.getItems().contains(chosen)) return;
        choice.getItems().setAll(KeepingTime.offered(model.isOfOne(), chosen));
        choice.setValue(chosen);
    }

    private void say() {
        said.show(
                switch (model.progressProperty().get()) {
                    case NONE -> texts.text("retention.explain");
                    case DELETING -> texts.text("retention.deleting");
                    case DONE -> texts.text("retention.done");
                    case FAILED -> texts.text("retention.failed");
                });
    }

    private final class Words extends StringConverter<KeepingTime> {
        @Override
        public String toString(@Nullable KeepingTime time) {
            if (time == null) return "";
            var days = time.days();
            if (days.isEmpty()) return texts.text("retention.default");
            if (days.get() == 0) return texts.text("retention.forever");
            return days.get() == 365
                    ? texts.text("retention.year")
                    : texts.count("retention.days", days.get());
        }

        @Override
        public KeepingTime fromString(String text) {
            return new KeepingTime(Optional.empty()); // nobody types here
        }
    }
}
