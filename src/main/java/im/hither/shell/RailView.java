package im.hither.shell;

import im.hither.domain.AccountId;
import im.hither.domain.Presence;
import im.hither.feature.account.AccountBoard;
import im.hither.feature.account.AccountStatus;
import im.hither.shell.ShellViewModel.Place;
import im.hither.text.Texts;
import im.hither.ui.IconButton;
import im.hither.ui.WhileInScene;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// The narrow rail at the edge: the accounts, the two lists, how one shows up, settings and about.
final class RailView extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final int MOST = 99;

    /// What leads elsewhere.
    record Ways(
            Consumer<AccountId> account,
            Runnable room,
            Runnable status,
            Runnable settings,
            Runnable about) {}

    private final AccountBoard board;
    private final ShellViewModel shell;
    private final Texts texts;
    private final Ways ways;
    private final VBox accounts = new VBox();

    RailView(
            AccountBoard board,
            ShellViewModel shell,
            ObservableValue<Number> unread,
            ObservableValue<Presence> shown,
            Texts texts,
            Ways ways) {
        this.board = board;
        this.shell = shell;
        this.texts = texts;
        this.ways = ways;
        accounts.getStyleClass().add("rail-accounts");
        var chats = button(MaterialDesignM.MESSAGE_TEXT_OUTLINE, "shell.chats", "rail-chats");
        leadsTo(chats, Place.CHATS);
        var people =
                button(MaterialDesignA.ACCOUNT_MULTIPLE_OUTLINE, "shell.contacts", "rail-contacts");
        leadsTo(people, Place.CONTACTS);
        var room = button(MaterialDesignA.ACCOUNT_GROUP_OUTLINE, "room.enter.title", "rail-room");
        room.setOnAction(_ -> ways.room().run());
        var status = new RailStatus(shown, texts, ways.status());
        var settings = button(MaterialDesignC.COG_OUTLINE, "shell.settings", "rail-settings");
        settings.setOnAction(_ -> ways.settings().run());
        var about = button(MaterialDesignI.INFORMATION_OUTLINE, "shell.about", "rail-about");
        about.setOnAction(_ -> ways.about().run());
        var space = new Region();
        setVgrow(space, Priority.ALWAYS);
        getStyleClass().add("rail");
        getChildren()
                .addAll(
                        accounts,
                        badged(chats, unread),
                        people,
                        room,
                        space,
                        status,
                        settings,
                        about);
        WhileInScene.keep(this, this::follow);
    }

    private Subscription follow() {
        ListChangeListener<AccountStatus> changed = _ -> showAccounts();
        board.statuses().addListener(changed);
        showAccounts();
        return () -> board.statuses().removeListener(changed);
    }

    private void showAccounts() {
        accounts.getChildren()
                .setAll(
                        board.statuses().stream()
                                .map(status -> new RailAccount(status, texts, ways.account()))
                                .toList());
    }

    private IconButton button(Ikon icon, String key, String styleClass) {
        var button = new IconButton(icon, texts.text(key));
        button.getStyleClass().addAll("rail-button", styleClass);
        return button;
    }

    private void leadsTo(IconButton button, Place place) {
        button.setOnAction(_ -> shell.placeProperty().set(place));
        WhileInScene.keep(
                button,
                () ->
                        shell.placeProperty()
                                .subscribe(now ->
                                        button.pseudoClassStateChanged(CURRENT, now == place)));
    }

    private StackPane badged(IconButton button, ObservableValue<Number> unread) {
        var badge = new Label();
        badge.getStyleClass().addAll("unread-pill", "rail-badge");
        badge.setMouseTransparent(true);
        badge.setMinWidth(USE_PREF_SIZE);
        StackPane.setAlignment(badge, Pos.TOP_RIGHT);
        WhileInScene.keep(
                badge,
                () ->
                        unread.subscribe(count -> {
                            badge.setVisible(count.intValue() > 0);
                            badge.setText(shown(count.intValue()));
                            button.setAccessibleHelp(texts.count("shell.unread", count.intValue()));
                        }));
        return new StackPane(button, badge);
    }

    private static String shown(int count) {
        return count > MOST ? MOST + "+" : Integer.toString(count);
    }
}
