package im.hither.feature.trust;

import im.hither.text.Texts;
import im.hither.ui.NameColour;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// One key: whose, how far it is trusted in a word and an icon, its fingerprint in eight groups,
/// and what can be decided.
final class KeyView extends VBox {
    private static final int GROUP = 8;
    private static final int COLUMNS = 4;

    KeyView(KeyRow row, Texts texts, Consumer<TrustChange> decide) {
        var level = row.trust().name().toLowerCase(Locale.ROOT);
        var name = new Label(row.name());
        name.getStyleClass().add("key-name");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var trust = new Label(texts.text("trust.level." + level), new FontIcon(icon(row)));
        trust.getStyleClass().addAll("key-trust", "key-" + level);
        trust.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(name, space, trust);
        head.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("key");
        setAccessibleText(name.getText() + ", " + trust.getText() + ", " + row.fingerprint());
        getChildren().addAll(head, fingerprint(row.fingerprint()));
        if (!row.thisDevice()) getChildren().add(buttons(texts, decide));
    }

    private static GridPane fingerprint(String fingerprint) {
        var groups = new GridPane();
        groups.getStyleClass().add("fingerprint");
        for (int at = 0; at < fingerprint.length() / GROUP; at++) {
            var text = fingerprint.substring(at * GROUP, (at + 1) * GROUP);
            var group = new Label(text);
            group.getStyleClass().add("name-label");
            group.setStyle(NameColour.of(text).style());
            group.setMinWidth(USE_PREF_SIZE);
            groups.add(group, at % COLUMNS, at / COLUMNS);
        }
        return groups;
    }

    private static HBox buttons(Texts texts, Consumer<TrustChange> decide) {
        var matches = new Button(texts.text("trust.matches"));
        matches.getStyleClass().addAll("small", "key-matches");
        matches.setOnAction(_ -> decide.accept(TrustChange.COMPARED));
        var refuse = new Button(texts.text("trust.refuse"));
        refuse.getStyleClass().addAll("small", "key-refuse");
        refuse.setOnAction(_ -> decide.accept(TrustChange.REFUSED));
        var buttons = new HBox(refuse, matches);
        buttons.getStyleClass().add("buttons");
        return buttons;
    }

    private static Ikon icon(KeyRow row) {
        return switch (row.trust()) {
            case AUTHENTICATED -> MaterialDesignS.SHIELD_CHECK_OUTLINE;
            case TRUSTED -> MaterialDesignS.SHIELD_OUTLINE;
            case UNDECIDED -> MaterialDesignS.SHIELD_SEARCH;
            case DISTRUSTED -> MaterialDesignS.SHIELD_OFF_OUTLINE;
            case COMPROMISED -> MaterialDesignS.SHIELD_ALERT_OUTLINE;
        };
    }
}
