package im.hither.shell;

import im.hither.domain.Contact;
import im.hither.domain.ConversationKind;
import im.hither.feature.chatlist.ChatListEntry;
import im.hither.feature.room.OpenRoomViewModel;
import im.hither.feature.room.RoomSummary;
import im.hither.shell.HeaderViewModel.Shown;
import im.hither.text.Texts;
import im.hither.ui.IconButton;
import im.hither.ui.InitialsAvatar;
import im.hither.ui.WhileInScene;
import im.hither.ui.emoji.EmojiLine;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Who one is talking to: a way back where there is one pane only, name, presence in words,
/// actions.
final class HeaderView extends HBox {
    private static final double AVATAR = 40;

    /// What leads elsewhere.
    record Ways(
            Runnable back,
            Runnable find,
            Consumer<Shown> add,
            Consumer<Shown> keys,
            Consumer<Contact> rename,
            Consumer<Contact> remove,
            Function<ChatListEntry, MenuItem> marking,
            Function<ChatListEntry, MenuItem> notes,
            Consumer<RoomSummary> details,
            Consumer<ChatListEntry> keep,
            Consumer<ChatListEntry> export,
            Consumer<ChatListEntry> deleteAll,
            Consumer<Shown> prove) {}

    private final HeaderViewModel model;
    private final OpenRoomViewModel room;
    private final Texts texts;
    private final Ways ways;
    private final InitialsAvatar avatar = new InitialsAvatar(AVATAR);
    private final EmojiLine name = new EmojiLine("header-name");
    private final Label words = new Label();
    private final Button add = new Button();

    HeaderView(
            HeaderViewModel model,
            OpenRoomViewModel room,
            Texts texts,
            ObservableValue<Boolean> narrow,
            Ways ways) {
        this.model = model;
        this.room = room;
        this.texts = texts;
        this.ways = ways;
        words.getStyleClass().addAll("muted", "header-words");
        var who = new VBox(name, words);
        who.getStyleClass().add("header-who");
        who.setMinWidth(0);
        HBox.setHgrow(who, Priority.ALWAYS);
        add.setText(texts.text("shell.add"));
        add.getStyleClass().addAll("header-add", "small");
        add.setMinWidth(USE_PREF_SIZE);
        add.managedProperty().bind(add.visibleProperty());
        add.setOnAction(_ -> model.shownProperty().get().ifPresent(ways.add()));
        getStyleClass().add("conversation-header");
        getChildren().addAll(back(narrow), avatar, who, add, keys(), find(), people(), more());
        WhileInScene.keep(this, () -> model.shownProperty().subscribe(this::show));
    }

    private IconButton back(ObservableValue<Boolean> narrow) {
        var back = new IconButton(MaterialDesignA.ARROW_LEFT, texts.text("shell.back"));
        back.getStyleClass().add("header-back");
        back.setOnAction(_ -> ways.back().run());
        back.visibleProperty().bind(narrow);
        back.managedProperty().bind(back.visibleProperty());
        return back;
    }

    private IconButton keys() {
        var keys = new IconButton(MaterialDesignS.SHIELD_KEY_OUTLINE, texts.text("shell.keys"));
        keys.getStyleClass().add("header-keys");
        keys.setOnAction(_ -> model.shownProperty().get().ifPresent(ways.keys()));
        return keys;
    }

    private IconButton find() {
        var find = new IconButton(MaterialDesignM.MAGNIFY, texts.text("shell.find"));
        find.getStyleClass().add("header-find");
        find.setOnAction(_ -> ways.find().run());
        return find;
    }

    private IconButton people() {
        var people =
                new IconButton(
                        MaterialDesignA.ACCOUNT_GROUP_OUTLINE, texts.text("room.people.show"));
        people.getStyleClass().add("header-people");
        people.setOnAction(_ -> room.listedProperty().set(!room.listedProperty().get()));
        people.visibleProperty().bind(room.roomProperty().map(Optional::isPresent));
        people.managedProperty().bind(people.visibleProperty());
        return people;
    }

    private IconButton more() {
        var more = new IconButton(MaterialDesignD.DOTS_VERTICAL, texts.text("shell.more"));
        more.getStyleClass().add("header-more");
        more.setOnAction(_ -> menu().show(more, Side.BOTTOM, 0, 4));
        return more;
    }

    private void show(Optional<Shown> shown) {
        shown.ifPresent(person -> {
            avatar.show(person.name(), person.chat().entry().address().toString());
            if (person.chat().entry().kind() == ConversationKind.CHAT) {
                avatar.presence(person.availability());
            } else {
                avatar.withoutPresence();
            }
            name.show(person.name());
            words.setText(person.words());
            add.setVisible(person.stranger());
        });
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        model.shownProperty()
                .get()
                .flatMap(Shown::contact)
                .ifPresent(person ->
                        menu.getItems()
                                .addAll(
                                        item("shell.rename", () -> ways.rename().accept(person)),
                                        item("shell.remove", () -> ways.remove().accept(person))));
        model.shownProperty()
                .get()
                .map(shown -> shown.chat().entry())
                .filter(chat -> chat.kind() != ConversationKind.PRIVATE) // nobody is told there
                .ifPresent(chat -> menu.getItems().add(ways.marking().apply(chat)));
        model.shownProperty()
                .get()
                .map(shown -> shown.chat().entry())
                .ifPresent(chat ->
                        menu.getItems()
                                .addAll(
                                        ways.notes().apply(chat),
                                        item("shell.keep", () -> ways.keep().accept(chat)),
                                        item("shell.export", () -> ways.export().accept(chat)),
                                        item(
                                                "shell.deleteAll",
                                                () -> ways.deleteAll().accept(chat))));
        room.roomProperty()
                .get()
                .ifPresent(there ->
                        menu.getItems()
                                .addFirst(
                                        item("room.details", () -> ways.details().accept(there))));
        if (room.roomProperty().get().filter(RoomSummary::autojoin).isPresent()) {
            menu.getItems().add(item("room.leave", room::leave));
        }
        model.shownProperty()
                .get()
                .filter(person -> person.chat().entry().kind() != ConversationKind.PRIVATE)
                .ifPresent(person ->
                        menu.getItems()
                                .add(item("shell.prove", () -> ways.prove().accept(person))));
        menu.getItems().add(item("shell.close", ways.back()));
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        var item = new MenuItem(texts.text(key));
        item.setOnAction(_ -> action.run());
        return item;
    }
}
