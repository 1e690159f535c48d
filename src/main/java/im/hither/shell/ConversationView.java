package im.hither.shell;

import im.hither.domain.ConversationId;
import im.hither.domain.TimelineEvent;
import im.hither.feature.chatlist.ChatListRow.Chat;
import im.hither.feature.chatlist.ChatListViewModel;
import im.hither.text.Texts;
import im.hither.ui.WhileInScene;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

import java.util.Optional;

/// The open conversation, or a hint where none is open.
final class ConversationView extends BorderPane {
    private final Conversations conversations;
    private final Node header;
    private final Node hint;
    private Optional<ConversationId> shown = Optional.empty();
    private Optional<Conversations.Open> open = Optional.empty();

    ConversationView(
            ChatListViewModel chats, Conversations conversations, Node header, Texts texts) {
        this.conversations = conversations;
        this.header = header;
        this.hint = hint(texts);
        getStyleClass().add("conversation");
        setCenter(hint);
        WhileInScene.keep(this, () -> chats.openProperty().subscribe(this::show).and(this::close));
    }

    private static Node hint(Texts texts) {
        var icon = new FontIcon(MaterialDesignM.MESSAGE_TEXT_OUTLINE);
        var words = new Label(texts.text("shell.none"));
        var keys = new Label(texts.text("shell.none.keys"));
        words.getStyleClass().add("muted");
        keys.getStyleClass().addAll("muted", "small");
        var hint = new VBox(icon, words, keys);
        hint.setAlignment(Pos.CENTER);
        hint.getStyleClass().add("conversation-hint");
        return hint;
    }

    void apply(TimelineEvent event) {
        conversations.apply(event);
        open.ifPresent(each -> each.apply(event));
    }

    void keysChanged() {
        open.ifPresent(Conversations.Open::keysChanged);
    }

    void focusComposer() {
        open.ifPresent(Conversations.Open::focus);
    }

    private void show(Optional<Chat> chat) {
        var now = chat.map(each -> each.entry().conversation());
        if (now.equals(shown)) {
            chat.ifPresent(each -> open.ifPresent(pane -> pane.rename(each.entry().name())));
            return;
        }
        close();
        shown = now;
        open =
                chat.map(Chat::entry)
                        .map(entry -> conversations.open(entry.conversation(), entry.name()));
        open.ifPresent(this::fill);
        focusComposer();
    }

    private void fill(Conversations.Open pane) {
        setTop(header);
        setCenter(pane.timeline());
        setBottom(pane.composer());
    }

    private void close() {
        open.ifPresent(Conversations.Open::close);
        open = Optional.empty();
        shown = Optional.empty();
        setTop(null);
        setBottom(null);
        setCenter(hint);
    }
}
