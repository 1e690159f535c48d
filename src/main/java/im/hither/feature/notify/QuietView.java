package im.hither.feature.notify;

import im.hither.text.Texts;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The part of the day in which nothing is told.
final class QuietView extends VBox {
    private static final int STEP = 30; // minutes
    private static final int ROWS = 8;

    private final Texts texts;
    private final DateTimeFormatter format;

    QuietView(NotifyViewModel model, Texts texts) {
        this.texts = texts;
        format = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(texts.locale());
        var on = new CheckBox(texts.text("notify.quiet"));
        on.getStyleClass().add("quiet-on");
        on.selectedProperty().bindBidirectional(model.quietProperty());
        var until = new Label(texts.text("notify.quiet.until"));
        var row =
                new HBox(
                        time(model.fromProperty(), "notify.quiet.from.name", "quiet-from"),
                        until,
                        time(model.untilProperty(), "notify.quiet.until.name", "quiet-until"));
        row.getStyleClass().addAll("form-row", "quiet-hours");
        row.disableProperty().bind(on.selectedProperty().not());
        var explain = new Label(texts.text("notify.quiet.explain"));
        explain.getStyleClass().addAll("muted", "small");
        explain.setWrapText(true);
        getStyleClass().add("settings-pane");
        getChildren().addAll(on, row, explain);
    }

    private ComboBox<LocalTime> time(
            ObjectProperty<LocalTime> chosen, String name, String styleClass) {
        var choice = new ComboBox<LocalTime>();
        IntStream.range(0, 24 * 60 / STEP)
                .mapToObj(step -> LocalTime.MIN.plusMinutes((long) step * STEP))
                .forEach(choice.getItems()::add);
        choice.setConverter(new Shown());
        choice.setVisibleRowCount(ROWS);
        choice.setAccessibleText(texts.text(name));
        choice.getStyleClass().add(styleClass);
        choice.valueProperty().bindBidirectional(chosen);
        return choice;
    }

    private final class Shown extends StringConverter<LocalTime> {
        @Override
        public String toString(LocalTime time) {
            return time == null ? "" : format.format(time);
        }

        @Override
        public LocalTime fromString(String text) {
            return LocalTime.parse(text, format);
        }
    }
}
