package im.hither.shell;

import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import im.hither.domain.TimelineEvent;
import im.hither.feature.chatlist.ChatListRow.Chat;
import im.hither.feature.chatlist.ChatListViewModel;
import im.hither.feature.room.OpenRoomViewModel;
import im.hither.feature.room.RoomBarView;
import im.hither.feature.room.RoomPeopleView;
import im.hither.feature.room.RoomSummary;
import im.hither.feature.search.FindView;
import im.hither.feature.search.Hit;
import im.hither.text.Texts;
import im.hither.ui.WhileInScene;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// The open conversation, or a hint where none is open.
final class ConversationView extends BorderPane {
    private static final double BESIDE = 640;
    private static final PseudoClass ABOVE = PseudoClass.getPseudoClass("above");

    private final Conversations conversations;
    private final Node header;
    private final Node hint;
    private final FindView find;
    private final BiConsumer<ConversationId, MessageId> delete;
    private final Runnable keys;
    private final Consumer<ChatMessage> remove;
    private final VBox top = new VBox();
    private Optional<Hit> sought = Optional.empty();
    private boolean finding;
    private final RoomPeopleView people;
    private final RoomBarView bar;
    private final ObservableValue<Boolean> peopleShown;
    private Optional<ConversationId> shown = Optional.empty();
    private Optional<Conversations.Open> open = Optional.empty();

    ConversationView(
            ChatListViewModel chats,
            Conversations conversations,
            Node header,
            FindView find,
            BiConsumer<ConversationId, MessageId> delete,
            Runnable keys,
            OpenRoomViewModel room,
            RoomPeopleView people,
            Consumer<ChatMessage> remove,
            ObservableValue<Boolean> narrow,
            Texts texts,
            ObservableValue<String> keyWords) {
        this.conversations = conversations;
        this.header = header;
        this.find = find;
        this.delete = delete;
        this.keys = keys;
        this.remove = remove;
        this.hint = hint(texts, keyWords);
        this.people = people;
        this.bar = new RoomBarView(room, texts);
        var inside = room.roomProperty().map(each -> each.filter(RoomSummary::inside).isPresent());
        this.peopleShown =
                Bindings.createBooleanBinding(
                        () ->
                                inside.getValue()
                                        && room.listedProperty().get()
                                        && !narrow.getValue(),
                        inside,
                        room.listedProperty(),
                        narrow);
        getStyleClass().add("conversation");
        setCenter(hint);
        WhileInScene.keep(
                this,
                () ->
                        chats.openProperty()
                                .subscribe(this::show)
                                .and(this::close)
                                .and(peopleShown.subscribe(_ -> arrange())));
        widthProperty().subscribe(_ -> arrange());
    }

    private static Node hint(Texts texts, ObservableValue<String> keyWords) {
        var icon = new FontIcon(MaterialDesignM.MESSAGE_TEXT_OUTLINE);
        var words = new Label(texts.text("shell.none"));
        var keys = new Label();
        keys.textProperty().bind(keyWords);
        keys.setWrapText(true);
        keys.setTextAlignment(TextAlignment.CENTER);
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

    /// Shows a hit in its place, at once or when its conversation is there.
    void find(Hit hit) {
        sought = Optional.of(hit);
        goToSought();
    }

    /// Whether a conversation is open.
    boolean isOpen() {
        return open.isPresent();
    }

    /// Shows the search of this conversation, or takes it away.
    void find(boolean now) {
        finding = now;
        arrange();
        if (now) {
            find.focusField();
        } else {
            focusComposer();
        }
    }

    private boolean goToSought() {
        var here = sought.filter(hit -> shown.equals(Optional.of(hit.message().conversation())));
        here.ifPresent(hit -> open.ifPresent(pane -> pane.find(hit.message().id())));
        if (here.isPresent()) sought = Optional.empty();
        return here.isPresent();
    }

    /// The search stands beside the messages, in the place of a room's people, or above them where
    /// there is no room beside.
    private void arrange() {
        boolean finds = finding && open.isPresent();
        boolean beside = getWidth() >= BESIDE;
        find.pseudoClassStateChanged(ABOVE, !beside);
        if (open.isPresent()) {
            if (finds && !beside) {
                top.getChildren().setAll(header, find);
            } else {
                top.getChildren().setAll(header);
            }
        }
        setRight(aside(finds, beside));
    }

    private @Nullable Node aside(boolean finds, boolean beside) {
        if (finds) return beside ? find : null;
        return open.isPresent() && peopleShown.getValue() ? people : null;
    }

    private void show(Optional<Chat> chat) {
        var now = chat.map(each -> each.entry().conversation());
        if (now.equals(shown)) {
            chat.ifPresent(each -> open.ifPresent(pane -> pane.rename(each.entry().name())));
            return;
        }
        open.ifPresent(Conversations.Open::close);
        shown = now;
        open =
                chat.map(Chat::entry)
                        .map(entry -> conversations.open(entry.conversation(), entry.name()));
        open.ifPresentOrElse(this::fill, this::empty); // what both show stays where it is
        if (!goToSought()) focusComposer(); // who goes through hits goes on there
    }

    private void fill(Conversations.Open pane) {
        pane.onDelete(message -> shown.ifPresent(here -> delete.accept(here, message)));
        pane.onRemove(remove);
        pane.onCompareKeys(keys);
        setTop(top);
        setCenter(pane.timeline());
        setBottom(new VBox(bar, pane.composer()));
        arrange();
    }

    private void close() {
        open.ifPresent(Conversations.Open::close);
        open = Optional.empty();
        shown = Optional.empty();
        empty();
    }

    private void empty() {
        setTop(null);
        setRight(null);
        setBottom(null);
        setCenter(hint);
    }
}
