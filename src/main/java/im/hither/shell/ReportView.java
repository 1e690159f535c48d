package im.hither.shell;

import im.hither.text.Texts;
import im.hither.ui.Copying;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Copies what somebody who mends a fault wants to know.
final class ReportView extends VBox {
    private final Label said = new Label();
    private final Texts texts;

    ReportView(ReportViewModel report, Texts texts) {
        this.texts = texts;
        var copy = new Button(texts.text("shell.report.copy"));
        copy.getStyleClass().add("report-copy");
        copy.setOnAction(_ -> report.gather(this::copied));
        said.setText(texts.text("shell.report.explain"));
        said.getStyleClass().addAll("muted", "small", "report-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        getStyleClass().add("settings-pane");
        getChildren().addAll(copy, said);
    }

    private void copied(String report) {
        Copying.text(report);
        said.setText(texts.text("shell.report.copied"));
    }
}
