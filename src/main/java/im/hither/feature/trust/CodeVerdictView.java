package im.hither.feature.trust;

import im.hither.feature.trust.CodeVerdict.Kind;
import im.hither.text.Texts;
import im.hither.ui.WrappedText;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// What a code says: an icon, a sentence, a line for each key, and what can be done about it. Where
/// keys do not match it is red.
final class CodeVerdictView extends VBox {
    private final WrappedText sentence = new WrappedText("verdict-words");
    private final FontIcon icon = new FontIcon();
    private final VBox keys = new VBox();
    private final HBox actions;
    private final Button adopt;
    private final Texts texts;

    CodeVerdictView(Texts texts, Runnable adopted) {
        this.texts = texts;
        adopt = new Button();
        adopt.getStyleClass().add("code-adopt");
        adopt.setOnAction(_ -> adopted.run());
        actions = new HBox(adopt);
        actions.getStyleClass().add("buttons");
        actions.managedProperty().bind(actions.visibleProperty());
        sentence.getStyleClass().add("key-result");
        sentence.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var head = new HBox(icon, sentence);
        head.setAlignment(Pos.TOP_LEFT);
        head.getStyleClass().add("verdict-head");
        setAccessibleRole(AccessibleRole.TEXT);
        managedProperty().bind(visibleProperty());
        getChildren().addAll(head, keys, actions);
    }

    void show(CodeVerdict verdict) {
        var kind = verdict.kind();
        setVisible(kind != Kind.SILENT);
        getStyleClass().setAll("verdict", "verdict-" + kind.name().toLowerCase(Locale.ROOT));
        icon.setIconCode(icon(kind));
        sentence.show(verdict.sentence());
        keys.getChildren().setAll(verdict.keys().stream().map(Label::new).toList());
        keys.setManaged(!verdict.keys().isEmpty());
        actions.setVisible(verdict.code().isPresent());
        adopt.setText(texts.text(adopting(kind)));
        adopt.getStyleClass().removeAll("accent", "danger");
        adopt.getStyleClass().add(kind.isAlarm() ? "danger" : "accent");
        setAccessibleText(
                Stream.concat(Stream.of(verdict.sentence()), verdict.keys().stream())
                        .collect(Collectors.joining(" ")));
    }

    private static String adopting(Kind kind) {
        return switch (kind) {
            case WARNED -> "trust.adopt.warned";
            case MISMATCHED -> "trust.adopt.stop";
            case STOPPED, CONTRADICTED -> "trust.adopt.without";
            case SILENT, USELESS, MATCHED, NEW, ADOPTED -> "trust.adopt";
        };
    }

    private static Ikon icon(Kind kind) {
        return switch (kind) {
            case SILENT, USELESS -> MaterialDesignI.INFORMATION_OUTLINE;
            case MATCHED -> MaterialDesignS.SHIELD_CHECK_OUTLINE;
            case NEW -> MaterialDesignP.PLUS_CIRCLE_OUTLINE;
            case WARNED, MISMATCHED, STOPPED, CONTRADICTED -> MaterialDesignS.SHIELD_ALERT_OUTLINE;
            case ADOPTED -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
        };
    }
}
