package im.hither.feature.timeline;

import im.hither.domain.Content.Retracted;
import im.hither.domain.Encrypted;
import im.hither.text.Texts;
import im.hither.ui.WrappedText;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// Says in plain words why a message shows no text: it cannot be read here, or was taken back.
final class UnreadableCard extends HBox {
    private final Texts texts;
    private final FontIcon icon = new FontIcon(MaterialDesignL.LOCK_ALERT_OUTLINE);
    private final WrappedText title = new WrappedText("unreadable-title");
    private final WrappedText words = new WrappedText("unreadable-text");
    private final Button cure = new Button();

    /// @param help does what helps, where anything does
    UnreadableCard(Texts texts, Runnable help) {
        this.texts = texts;
        getStyleClass().add("unreadable");
        cure.getStyleClass().addAll("small", "cure");
        cure.setMinWidth(USE_PREF_SIZE);
        cure.setOnAction(_ -> help.run());
        var column = new VBox(title, words, cure);
        column.getStyleClass().add("unreadable-column");
        setHgrow(column, Priority.ALWAYS);
        getChildren().addAll(icon, column);
    }

    /// Something encrypted.
    void showClosed(TimelineRow.Message row) {
        var closed = new ClosedWords(texts);
        var known = row.message().details().of(Encrypted.class).isPresent();
        show(
                MaterialDesignL.LOCK_ALERT_OUTLINE,
                known || row.count() > 1 ? closed.title(row.message(), row.count()) : "",
                closed.cause(row.message()),
                closed.cure(row.message(), row.name()));
    }

    void showBroken() {
        show(MaterialDesignA.ALERT_OUTLINE, "", texts.text("timeline.broken"), "");
    }

    void showRetracted(Retracted retracted) {
        show(MaterialDesignD.DELETE_OUTLINE, "", new RetractedWords(texts).of(retracted), "");
    }

    private void show(Ikon sign, String heading, String why, String help) {
        icon.setIconCode(sign);
        title.show(heading);
        present(title, !heading.isEmpty());
        words.show(why);
        cure.setText(help);
        present(cure, !help.isEmpty());
    }

    private static void present(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }

    /// So much stays free below the words.
    void leaveRoom(double height) {
        setPadding(new Insets(0, 0, height, 0));
    }
}
