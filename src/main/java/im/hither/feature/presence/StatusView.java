package im.hither.feature.presence;

import im.hither.domain.Availability;
import im.hither.domain.OwnStatus;
import im.hither.text.Texts;
import im.hither.ui.PresenceDot;
import im.hither.ui.WhileInScene;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/// Chooses how one shows up.
public final class StatusView extends VBox {
    private static final List<Availability> OFFERED =
            List.of(Availability.AVAILABLE, Availability.AWAY, Availability.DO_NOT_DISTURB);

    private final StatusViewModel model;
    private final Texts texts;
    private final ToggleGroup group = new ToggleGroup();
    private final Map<Availability, RadioButton> choices = new EnumMap<>(Availability.class);
    private final TextField line = new TextField();
    private final CheckBox follows = new CheckBox();

    public StatusView(StatusViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("settings-pane");
        getChildren().add(heading());
        OFFERED.forEach(this::offer);
        line.setPromptText(texts.text("presence.line"));
        line.setAccessibleText(texts.text("presence.line"));
        line.getStyleClass().add("status-line");
        line.setOnAction(_ -> model.say(line.getText()));
        line.focusedProperty()
                .subscribe((_, focused) -> {
                    if (!focused) model.say(line.getText());
                });
        follows.setText(texts.text("presence.follows"));
        follows.getStyleClass().add("status-follows");
        follows.setWrapText(true);
        follows.setOnAction(_ -> model.follow(follows.isSelected()));
        var explain = new Label(texts.text("presence.follows.explain"));
        explain.getStyleClass().addAll("muted", "small");
        explain.setWrapText(true);
        getChildren().addAll(line, follows, explain);
        WhileInScene.keep(this, () -> model.statusProperty().subscribe(this::show));
    }

    private Label heading() {
        var heading = new Label(texts.text("presence.title"));
        heading.getStyleClass().add("settings-heading");
        return heading;
    }

    private void offer(Availability availability) {
        var dot = new PresenceDot();
        dot.show(availability);
        var choice = new RadioButton(StatusViewModel.name(availability, texts));
        choice.setGraphic(dot);
        choice.getStyleClass()
                .addAll("status-choice", "status-" + availability.name().toLowerCase(Locale.ROOT));
        choice.setToggleGroup(group);
        choice.setOnAction(_ -> model.choose(availability));
        choices.put(availability, choice);
        getChildren().add(choice);
    }

    private void show(OwnStatus status) {
        choices.forEach((each, choice) -> choice.setSelected(nearest(status) == each));
        if (!line.isFocused()) line.setText(status.line());
        follows.setSelected(status.follows());
    }

    /// The command line knows two more.
    private static Availability nearest(OwnStatus status) {
        return switch (status.availability()) {
            case CHATTY, AVAILABLE, OFFLINE -> Availability.AVAILABLE;
            case AWAY, EXTENDED_AWAY -> Availability.AWAY;
            case DO_NOT_DISTURB -> Availability.DO_NOT_DISTURB;
        };
    }
}
