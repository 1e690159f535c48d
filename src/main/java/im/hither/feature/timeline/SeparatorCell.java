package im.hither.feature.timeline;

import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.flow.FlowCell;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A row between messages: a day, or where reading stopped.
final class SeparatorCell extends HBox implements FlowCell<TimelineRow> {
    private final Class<? extends TimelineRow> kind;
    private final Texts texts;
    private final ShownTime times;
    private final Text words = new Text();

    /// @param kind which rows it shows
    SeparatorCell(Class<? extends TimelineRow> kind, Texts texts, ShownTime times) {
        this.kind = kind;
        this.texts = texts;
        this.times = times;
        words.getStyleClass().add("separator-text");
        setAlignment(Pos.CENTER);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getStyleClass().add(kind == TimelineRow.Day.class ? "day-row" : "new-row");
        if (kind == TimelineRow.Day.class) {
            getChildren().add(words);
        } else {
            getChildren().addAll(rule(), words, rule());
        }
    }

    private static Region rule() {
        var rule = new Region();
        rule.getStyleClass().add("separator-rule");
        rule.setMaxHeight(USE_PREF_SIZE);
        setHgrow(rule, Priority.ALWAYS);
        return rule;
    }

    @Override
    public Region node() {
        return this;
    }

    @Override
    public boolean accepts(TimelineRow item) {
        return kind.isInstance(item);
    }

    @Override
    public void show(TimelineRow item) {
        words.setText(
                item instanceof TimelineRow.Day(var date)
                        ? times.day(date)
                        : texts.text("timeline.newMessages"));
        setAccessibleText(words.getText());
    }
}
