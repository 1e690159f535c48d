package im.hither.feature.trust;

import im.hither.domain.TrustLevel;
import im.hither.feature.trust.KeyRow.Kind;
import im.hither.text.Texts;
import im.hither.ui.IconButton;
import im.hither.ui.WrappedText;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// One key: whose, how far it is trusted in a word and an icon, how that came about, its
/// fingerprint, and what can be decided.
final class KeyView extends VBox {
    private final KeyRow row;
    private final Texts texts;
    private final Deeds deeds;

    /// What can be done about a key.
    interface Deeds {
        void decide(KeyRow row, TrustChange change);

        /// Of two keys the old one counts.
        void keep(KeyRow row);

        void reset(KeyRow row);

        void forget(KeyRow row);

        void retire(KeyRow row);
    }

    /// @param spoken whether fingerprints stand there as numbers, to be read aloud
    KeyView(KeyRow row, Texts texts, Deeds deeds, boolean spoken) {
        this.row = row;
        this.texts = texts;
        this.deeds = deeds;
        getStyleClass().add("key");
        getChildren().add(head());
        for (var words :
                Stream.of(row.seen(), row.how()).filter(each -> !each.isEmpty()).toList()) {
            var line = new WrappedText("key-words");
            line.show(words);
            getChildren().add(line);
        }
        if (row.shown().isPresent()) {
            getChildren()
                    .addAll(
                            label("trust.keyBefore"),
                            new FingerprintView(row.fingerprint(), spoken),
                            label("trust.keyNow"),
                            new FingerprintView(row.shown().get(), spoken));
        } else if (!row.fingerprint().isEmpty()) {
            getChildren().add(new FingerprintView(row.fingerprint(), spoken));
        }
        if (row.kind() == Kind.THEIRS || row.kind() == Kind.OURS) getChildren().add(buttons());
        setAccessibleText(
                Stream.of(
                                row.name(),
                                row.kind() == Kind.NONE ? "" : KeyWords.level(row, texts),
                                row.seen(),
                                row.how(),
                                spoken
                                        ? String.join(" ", SpokenKey.groups(row.fingerprint()))
                                        : row.fingerprint())
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    /// Something that helps where nothing can be decided about a key.
    void offer(String words, String style, Runnable action) {
        var help = new HBox(button(words, style, action));
        help.getStyleClass().add("buttons");
        getChildren().add(help);
    }

    private HBox head() {
        var level = row.trust().name().toLowerCase(Locale.ROOT);
        var name = new Label(row.name());
        name.getStyleClass().add("key-name");
        if (row.kind() == Kind.NONE) return new HBox(name);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var trust = new Label(KeyWords.level(row, texts), new FontIcon(icon()));
        trust.getStyleClass().addAll("key-trust", "key-" + level);
        trust.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(name, space, trust);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Label label(String words) {
        var label = new Label(texts.text(words));
        label.getStyleClass().add("key-which");
        return label;
    }

    private HBox buttons() {
        var buttons = new HBox();
        buttons.getStyleClass().add("buttons");
        if (row.shown().isPresent()) {
            buttons.getChildren()
                    .addAll(
                            button("trust.keepOld", "key-keep", () -> deeds.keep(row)),
                            matches("trust.newMatches"));
        } else if (row.fingerprint().isEmpty()) {
            buttons.getChildren().add(button("trust.reset", "key-again", () -> deeds.reset(row)));
        } else {
            if (row.trust() != TrustLevel.DISTRUSTED) {
                buttons.getChildren().add(button("trust.refuse", "key-refuse", this::refuse));
            }
            if (row.trust() != TrustLevel.AUTHENTICATED) {
                buttons.getChildren().add(matches("trust.matches"));
            }
        }
        buttons.getChildren().add(more());
        return buttons;
    }

    private Button matches(String words) {
        return button(words, "key-matches", () -> deeds.decide(row, TrustChange.COMPARED));
    }

    private void refuse() {
        deeds.decide(row, TrustChange.REFUSED);
    }

    private Button button(String words, String style, Runnable action) {
        var button = new Button(texts.text(words));
        button.getStyleClass().addAll("small", style);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private IconButton more() {
        var more =
                new IconButton(MaterialDesignD.DOTS_VERTICAL, texts.text("trust.more", row.name()));
        more.getStyleClass().add("key-more");
        more.setOnAction(_ -> {
            var menu =
                    new ContextMenu(
                            item("trust.reset", () -> deeds.reset(row)),
                            item("trust.forget", () -> deeds.forget(row)));
            if (row.kind() == Kind.OURS) {
                menu.getItems().add(item("trust.retire", () -> deeds.retire(row)));
            }
            menu.show(more, Side.BOTTOM, 0, 4);
        });
        return more;
    }

    private MenuItem item(String words, Runnable action) {
        var item = new MenuItem(texts.text(words));
        item.setId(words);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private Ikon icon() {
        return switch (row.trust()) {
            case AUTHENTICATED -> MaterialDesignS.SHIELD_CHECK_OUTLINE;
            case TRUSTED -> MaterialDesignS.SHIELD_OUTLINE;
            case UNDECIDED -> MaterialDesignS.SHIELD_SEARCH;
            case DISTRUSTED -> MaterialDesignS.SHIELD_OFF_OUTLINE;
            case COMPROMISED -> MaterialDesignS.SHIELD_ALERT_OUTLINE;
        };
    }
}
