package im.hither.feature.timeline;

import im.hither.domain.Gap;
import im.hither.domain.Position;
import im.hither.text.Texts;
import im.hither.ui.flow.FlowCell;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A row where history is missing, and a way to fetch it. Nothing of it comes from anybody else.
final class GapCell extends HBox implements FlowCell<TimelineRow> {
    private final Texts texts;
    private final Text words = new Text();
    private final Button load = new Button();
    private Optional<Gap> shown = Optional.empty();

    GapCell(Texts texts, MessageActions actions) {
        this.texts = texts;
        words.getStyleClass().add("gap-text");
        load.setText(texts.text("timeline.gap.load"));
        load.getStyleClass().addAll("small", "gap-load");
        load.setMinWidth(USE_PREF_SIZE);
        load.managedProperty().bind(load.visibleProperty());
        load.setOnAction(_ -> shown.ifPresent(actions::load));
        setAlignment(Pos.CENTER);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        getStyleClass().add("gap-row");
        getChildren().addAll(rule(), words, load, rule());
    }

    private static Region rule() {
        var rule = new Region();
        rule.getStyleClass().add("gap-rule");
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
        return item instanceof TimelineRow.Missing;
    }

    @Override
    public void show(TimelineRow item) {
        if (!(item instanceof TimelineRow.Missing(var gap, var loading))) return;
        shown = Optional.of(gap);
        words.setText(texts.text(key(gap, loading)));
        load.setVisible(!loading);
        setAccessibleText(words.getText());
    }

    private static String key(Gap gap, boolean loading) {
        if (loading) return "timeline.gap.loading";
        return gap.after().equals(Position.START) ? "timeline.gap.older" : "timeline.gap.between";
    }
}
