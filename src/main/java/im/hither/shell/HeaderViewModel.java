package im.hither.shell;

import im.hither.domain.Account;
import im.hither.domain.Availability;
import im.hither.domain.Contact;
import im.hither.domain.ConversationKind;
import im.hither.feature.chatlist.ChatListEntry;
import im.hither.feature.chatlist.ChatListRow.Chat;
import im.hither.feature.chatlist.ChatListViewModel;
import im.hither.feature.contact.ContactRow;
import im.hither.feature.contact.ContactsViewModel;
import im.hither.feature.contact.PresenceWords;
import im.hither.feature.room.RoomSummary;
import im.hither.text.OneLine;
import im.hither.text.Texts;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/// Who the open conversation is with, and how they show up.
public final class HeaderViewModel {
    /// What the header shows.
    ///
    /// @param words presence or address, in words
    /// @param contact empty for somebody who is none
    public record Shown(
            Chat chat,
            String name,
            String words,
            Availability availability,
            Optional<Contact> contact) {
        /// Whether adding them to the contacts makes sense.
        public boolean stranger() {
            return contact.isEmpty() && chat.entry().kind() == ConversationKind.CHAT;
        }
    }

    private final ChatListViewModel chats;
    private final ContactsViewModel contacts;
    private final ReadOnlyObjectProperty<Optional<RoomSummary>> room;
    private final ObservableList<Account> accounts;
    private final Texts texts;
    private final PresenceWords presences;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public HeaderViewModel(
            ChatListViewModel chats,
            ContactsViewModel contacts,
            ReadOnlyObjectProperty<Optional<RoomSummary>> room,
            ObservableList<Account> accounts,
            Texts texts) {
        this.chats = chats;
        this.contacts = contacts;
        this.room = room;
        this.accounts = accounts;
        this.texts = texts;
        this.presences = new PresenceWords(texts);
        chats.openProperty().subscribe(_ -> update());
        room.subscribe(_ -> update());
        contacts.rows().addListener((ListChangeListener<ContactRow>) _ -> update());
    }

    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    private void update() {
        shown.set(chats.openProperty().get().map(this::shown));
    }

    private Shown shown(Chat chat) {
        var entry = chat.entry();
        var contact = contacts.contact(entry.account(), entry.address());
        return new Shown(
                chat, entry.name(), words(chat, contact), chat.presence().availability(), contact);
    }

    private String words(Chat chat, Optional<Contact> contact) {
        if (chat.typing()) return texts.text("shell.typing");
        var words = words(contact, chat);
        return accounts.size() < 2 ? words : texts.text("shell.through", words, account(chat));
    }

    private String words(Optional<Contact> contact, Chat chat) {
        if (chat.entry().kind() != ConversationKind.CHAT) return words(chat.entry());
        var address = chat.entry().address().toString();
        if (contact.isEmpty()) {
            return chat.entry().name().equals(address)
                    ? texts.text("shell.stranger")
                    : texts.text("shell.stranger.called", address);
        }
        return contact.get().subscription().seen() ? presences.of(chat.presence()) : address;
    }

    /// What a room is about, else how many are in it.
    private String words(ChatListEntry entry) {
        if (entry.kind() == ConversationKind.PRIVATE) {
            return texts.text("room.header.private", entry.address());
        }
        return room.get()
                .filter(RoomSummary::inside)
                .map(there ->
                        there.subject()
                                .map(OneLine::of)
                                .orElseGet(() -> texts.count("room.header.people", there.people())))
                .orElse(entry.address().toString());
    }

    private String account(Chat chat) {
        return accounts.stream()
                .filter(account -> account.id().equals(chat.entry().account()))
                .map(account -> account.address().toString())
                .findFirst()
                .orElse("");
    }
}
