package im.hither.feature.chatlist;

import im.hither.domain.ConversationKind;
import im.hither.domain.NotifyLevel;
import im.hither.feature.chatlist.ChatListRow.Chat;
import im.hither.feature.chatlist.ChatListRow.Person;
import im.hither.feature.chatlist.ChatListRow.Start;
import im.hither.text.ShownTime;
import im.hither.text.Texts;
import im.hither.ui.InitialsAvatar;
import im.hither.ui.emoji.EmojiLine;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// A row: who, the last line, when, and how many are unread.
final class ChatListCell extends ListCell<ChatListRow> {
    private static final double AVATAR = 40;
    private static final PseudoClass UNREAD = PseudoClass.getPseudoClass("unread");
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
    private static final PseudoClass TYPING = PseudoClass.getPseudoClass("typing");

    private final Texts texts;
    private final ShownTime times;
    private final LastLine lastLine;
    private final InitialsAvatar avatar = new InitialsAvatar(AVATAR);
    private final EmojiLine name = new EmojiLine("chat-name");
    private final Label time = new Label();
    private final EmojiLine line = new EmojiLine("chat-line");
    private final Pills pills;
    private final FontIcon muted = new FontIcon(MaterialDesignB.BELL_OFF_OUTLINE);
    private final FontIcon way = new FontIcon();
    private final HBox row;

    ChatListCell(Texts texts, ShownTime times) {
        this.texts = texts;
        this.times = times;
        this.lastLine = new LastLine(texts);
        time.getStyleClass().add("chat-time");
        time.setMinWidth(USE_PREF_SIZE);
        pills = new Pills(texts);
        muted.getStyleClass().add("chat-muted");
        muted.managedProperty().bind(muted.visibleProperty());
        way.getStyleClass().add("chat-way");
        way.managedProperty().bind(way.visibleProperty());
        var words = new VBox(line(name, way, muted, time), line(line, pills));
        words.getStyleClass().add("chat-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(avatar, words);
        row.getStyleClass().add("chat-row");
        row.setMinWidth(0);
        row.setPrefWidth(0); // as wide as the list, not as wide as its words
        getStyleClass().add("chat-cell");
    }

    private static HBox line(Region left, Node... right) {
        left.setMaxWidth(Double.MAX_VALUE);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        var line = new HBox(left);
        line.getChildren().addAll(right);
        line.getStyleClass().add("chat-row-line");
        return line;
    }

    @Override
    protected void updateItem(@Nullable ChatListRow item, boolean empty) {
        super.updateItem(item, empty);
        pseudoClassStateChanged(OPEN, item instanceof Chat(_, _, _, var open) && open);
        pseudoClassStateChanged(UNREAD, false);
        pseudoClassStateChanged(TYPING, false);
        pseudoClassStateChanged(QUIET, false);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        pills.show(0, 0);
        muted.setVisible(false);
        way.setVisible(false);
        time.setText("");
        switch (item) {
            case Chat chat -> show(chat);
            case Person person -> show(person);
            case Start start -> show(start);
        }
        setGraphic(row);
        setAccessibleText(said());
    }

    private void show(Chat chat) {
        var entry = chat.entry();
        avatar.show(entry.name(), entry.address().toString());
        if (entry.kind() == ConversationKind.CHAT) {
            avatar.presence(chat.presence().availability());
        } else {
            avatar.withoutPresence();
        }
        name.show(entry.name());
        showWay(entry);
        line.show(
                chat.typing()
                        ? texts.text("chatlist.typing")
                        : entry.last().map(lastLine::of).orElse(""));
        entry.last().ifPresent(last -> time.setText(times.brief(last.at())));
        pills.show(entry.unread(), entry.mentions());
        var now = times.now();
        muted.setVisible(entry.notifies().isSilent(now));
        pseudoClassStateChanged(
                QUIET,
                entry.notifies().isSilent(now)
                        || entry.notifies().level() == NotifyLevel.ON_MENTION);
        pseudoClassStateChanged(UNREAD, entry.unread() > 0);
        pseudoClassStateChanged(TYPING, chat.typing());
    }

    /// What is no chat with a contact and no room of ours looks so.
    private void showWay(ChatListEntry entry) {
        way.setVisible(entry.gateway() || entry.kind() == ConversationKind.PRIVATE);
        way.setIconCode(
                entry.gateway() ? MaterialDesignS.SWAP_HORIZONTAL : MaterialDesignE.EAR_HEARING);
        way.setAccessibleText(
                texts.text(entry.gateway() ? "chatlist.gateway" : "chatlist.private"));
    }

    private void show(Person person) {
        var contact = person.contact();
        avatar.show(contact.shownName(), contact.address().toString());
        avatar.presence(person.presence().availability());
        name.show(contact.shownName());
        line.show(contact.address().toString());
    }

    private void show(Start start) {
        var address = start.address().toString();
        avatar.show(address, address);
        avatar.withoutPresence();
        name.show(address);
        line.show(
                getListView().getItems().stream().filter(Start.class::isInstance).count() > 1
                        ? texts.text("chatlist.start.as", start.as().address())
                        : texts.text("chatlist.start"));
    }

    private String said() {
        var counted = pills.said().isEmpty() ? time.getText() : pills.said();
        if (way.isVisible()) counted = way.getAccessibleText() + ", " + counted;
        return texts.text("chatlist.said", name.text(), line.text(), counted);
    }
}
