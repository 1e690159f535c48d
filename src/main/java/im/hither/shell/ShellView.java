package im.hither.shell;

import im.hither.domain.KeyMap;
import im.hither.domain.TimelineEvent;
import im.hither.domain.WindowAction;
import im.hither.feature.account.ConnectionLineView;
import im.hither.feature.archive.HistoryLineView;
import im.hither.feature.chatlist.ChatListEntry;
import im.hither.feature.chatlist.ChatListView;
import im.hither.feature.contact.ContactsView;
import im.hither.feature.contact.RequestsView;
import im.hither.feature.marker.MarkingView;
import im.hither.feature.marker.MarkingViewModel;
import im.hither.feature.notify.NotifyMenuView;
import im.hither.feature.room.InvitationsView;
import im.hither.feature.room.RoomHintView;
import im.hither.feature.search.FindView;
import im.hither.feature.search.Hit;
import im.hither.feature.search.HitsView;
import im.hither.feature.settings.SettingsGroup;
import im.hither.shell.ShellViewModel.Place;
import im.hither.ui.KeyStrokes;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Rail, list and conversation side by side; where there is room for one only, one of them.
final class ShellView extends HBox {
    private static final double ONE_PANE = 720;

    private final Models models;
    private final ChatListView chats;
    private final ContactsView contacts;
    private final ConversationView conversation;
    private final HitsView hits;

    ShellView(Models models, Cards cards) {
        this.models = models;
        var texts = models.texts();
        var shell = models.shell();
        chats =
                new ChatListView(
                        models.chats(),
                        texts,
                        models.times(),
                        new RequestsView(models.requests(), texts),
                        new InvitationsView(models.invitations(), texts));
        hits =
                new HitsView(
                        models.search(),
                        models.searchServer(),
                        texts,
                        models.times(),
                        new SimpleBooleanProperty(true));
        hits.onLeave(chats::focusLast);
        chats.below(new ChatListView.Below(hits, () -> hits.step(1), hits::focusHits));
        contacts = new ContactsView(models.contacts(), texts, contactWays(cards));
        conversation =
                new ConversationView(
                        models.chats(),
                        models.services().conversations(),
                        new VBox(
                                new HeaderView(
                                        models.header(),
                                        models.room(),
                                        texts,
                                        shell.narrowProperty(),
                                        headerWays(cards)),
                                new RoomHintView(models.hint())),
                        new FindView(
                                models.find(),
                                models.findServer(),
                                texts,
                                models.times(),
                                new FindView.Ways(this::endFind, this::findEverywhere)),
                        cards.history()::delete,
                        () -> models.header().shownProperty().get().ifPresent(cards::keys),
                        models.room(),
                        cards.rooms().people(),
                        cards.rooms()::moderate,
                        shell.narrowProperty(),
                        texts,
                        models.keyMap().map(this::keyWords));
        models.onHit(this::open);
        models.services().conversations().onForward(cards::forward);
        setHgrow(conversation, Priority.ALWAYS);
        var rail =
                new RailView(
                        models.board(),
                        shell,
                        models.chats().unreadProperty(),
                        models.status().shownProperty(),
                        texts,
                        new RailView.Ways(
                                cards::account,
                                () -> cards.rooms().enter(""),
                                () -> cards.settings().show(SettingsGroup.STATUS),
                                () -> cards.settings().show(),
                                cards::about));
        var list = list(cards);
        getStyleClass().add("shell");
        getChildren().addAll(rail, list, conversation);
        shell.narrowProperty().bind(widthProperty().lessThan(ONE_PANE));
        show(rail, shell.listShownProperty());
        show(list, shell.listShownProperty());
        show(conversation, shell.conversationShownProperty());
    }

    private String keyWords(KeyMap keys) {
        var texts = models.texts();
        var words =
                Stream.of(
                                WindowAction.PALETTE,
                                WindowAction.PREVIOUS,
                                WindowAction.NEXT,
                                WindowAction.SHORTCUTS)
                        .map(keys::keys)
                        .map(each -> each.map(stroke -> KeyStrokes.words(stroke, texts)))
                        .map(each -> each.orElse("–"))
                        .toArray();
        return texts.text("shell.none.keys", words);
    }

    private VBox list(Cards cards) {
        var place = models.shell().placeProperty();
        show(chats, place.isEqualTo(Place.CHATS));
        show(contacts, place.isEqualTo(Place.CONTACTS));
        var lists = new StackPane(chats, contacts);
        VBox.setVgrow(lists, Priority.ALWAYS);
        var line =
                new ConnectionLineView(
                        models.connection(),
                        models.texts(),
                        new ConnectionLineView.Cards(cards::password, cards::account));
        var list = new VBox(lists, new HistoryLineView(models.history(), models.texts()), line);
        list.getStyleClass().add("list-pane");
        models.shell()
                .conversationShownProperty()
                .subscribe(both -> setHgrow(list, both ? Priority.NEVER : Priority.ALWAYS));
        return list;
    }

    private static void show(Node node, ObservableBooleanValue shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    private ContactsView.Ways contactWays(Cards cards) {
        return new ContactsView.Ways(
                contact -> {
                    models.chats().open(contact.account(), contact.address());
                    models.shell().placeProperty().set(Place.CHATS);
                },
                () -> cards.addContact(""),
                cards::rename,
                cards::remove);
    }

    private HeaderView.Ways headerWays(Cards cards) {
        return new HeaderView.Ways(
                this::back,
                this::find,
                shown -> cards.addContact(shown.chat().entry().address().toString()),
                cards::keys,
                cards::rename,
                cards::remove,
                this::marking,
                this::notes,
                cards.rooms()::details,
                cards.history()::keep,
                cards.history()::export,
                cards.history()::deleteAll,
                shown -> models.prove(shown.chat().entry().conversation()));
    }

    private MenuItem marking(ChatListEntry chat) {
        var services = models.services();
        var here = Optional.of(chat.conversation());
        return MarkingView.item(
                new MarkingViewModel(services.marking(), services.asker(), here), models.texts());
    }

    private MenuItem notes(ChatListEntry chat) {
        return new NotifyMenuView(models.notes(chat), models.texts(), models.times());
    }

    void keysChanged() {
        conversation.keysChanged();
    }

    void apply(TimelineEvent event) {
        conversation.apply(event);
    }

    private void open(Hit hit) {
        conversation.find(hit);
        models.chats().openHere(hit.message().conversation());
    }

    /// Searches the open conversation, or all where none is open.
    void find() {
        if (conversation.isOpen()) {
            conversation.find(true);
        } else {
            search();
        }
    }

    private void endFind() {
        conversation.find(false);
    }

    private void findEverywhere() {
        models.chats().queryProperty().set(models.find().textProperty().get());
        conversation.find(false);
        search();
    }

    /// Puts the keyboard where one searches or starts a conversation.
    void search() {
        if (!models.shell().listShownProperty().get()) models.chats().close();
        models.shell().placeProperty().set(Place.CHATS);
        chats.focusSearch();
    }

    void place(Place place) {
        if (!models.shell().listShownProperty().get()) models.chats().close();
        models.shell().placeProperty().set(place);
        switch (place) {
            case CHATS -> chats.focusList();
            case CONTACTS -> contacts.focusList();
        }
    }

    /// Closes the conversation and leaves the keyboard in the list.
    void back() {
        models.chats().close();
        place(models.shell().placeProperty().get());
    }
}
