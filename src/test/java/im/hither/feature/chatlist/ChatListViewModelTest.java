package im.hither.feature.chatlist;

import static im.hither.feature.chatlist.FakeChats.JULIET;
import static im.hither.feature.chatlist.FakeChats.address;
import static im.hither.feature.chatlist.FakeChats.id;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.Availability;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ConversationKind;
import im.hither.domain.Direction;
import im.hither.domain.NotifySetting;
import im.hither.domain.Presence;
import im.hither.domain.RoomEvent.RoomChanged;
import im.hither.domain.RosterEvent.ContactChanged;
import im.hither.domain.RosterEvent.PresenceChanged;
import im.hither.domain.TimelineEvent.PageStored;
import im.hither.domain.TimelineEvent.TypingChanged;
import im.hither.feature.chatlist.ChatListRow.Chat;
import im.hither.feature.chatlist.ChatListRow.Person;
import im.hither.feature.chatlist.ChatListRow.Start;
import im.hither.feature.contact.FakeContacts;
import im.hither.testing.HeldAsker;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatListViewModelTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final String ROMEO = "romeo@montague.example";
    private static final String NURSE = "nurse@capulet.example";
    private static final String PARIS = "paris@verona.example";

    private final FakeChats chats = new FakeChats();
    private final FakeContacts contacts = new FakeContacts();
    private final HeldAsker asker = new HeldAsker();
    private final ObservableList<Account> accounts =
            FXCollections.observableArrayList(account(JULIET, "juliet@capulet.example"));
    private final ChatListViewModel model =
            new ChatListViewModel(
                    chats,
                    contacts,
                    accounts,
                    asker,
                    Clock.fixed(NOON.plusSeconds(3600), ZoneOffset.UTC));

    private static Account account(AccountId id, String address) {
        return new Account(id, address(address), true, ConnectionSettings.AUTOMATIC);
    }

    @BeforeEach
    void romeoAndNurse() {
        contacts.all.add(FakeContacts.contact(JULIET, address(PARIS), "Count Páris"));
        says(ROMEO, "Romeo", 0, 1);
        says(NURSE, "Nurse", 60, 2);
        model.load();
    }

    private void says(String address, String name, long seconds, int unread) {
        chats.said(address, name, Direction.IN, "…", NOON.plusSeconds(seconds), unread);
    }

    private void happened(String address) {
        model.apply(new PageStored(id(address), 1, 1));
    }

    private List<String> names() {
        return model.rows().stream()
                .map(row ->
                        switch (row) {
                            case Chat chat -> chat.entry().name();
                            case Person person -> person.contact().shownName();
                            case Start start -> "start " + start.address();
                        })
                .toList();
    }

    @Test
    void newestStandsOnTop() {
        assertThat(names()).containsExactly("Nurse", "Romeo");

        says(ROMEO, "Romeo", 120, 2);
        happened(ROMEO);

        assertThat(names()).containsExactly("Romeo", "Nurse");
        assertThat(model.unreadProperty().get()).isEqualTo(4);
    }

    @Test
    void orderIsHeldWhileThePointerIsOverTheList() {
        model.hold(true);

        says(ROMEO, "Romeo", 120, 2);
        happened(ROMEO);
        says(PARIS, "Paris", 180, 1);
        happened(PARIS);
        assertThat(names()).containsExactly("Nurse", "Romeo", "Paris");
        assertThat(((Chat) model.rows().get(1)).entry().unread()).isEqualTo(2);

        model.hold(false);
        assertThat(names()).containsExactly("Paris", "Romeo", "Nurse");
    }

    @Test
    void burstOfEventsAsksOnceAndOnceMore() {
        asker.hold();
        for (var event = 0; event < 50; event++) happened(ROMEO);
        says(ROMEO, "Romeo", 500, 50);

        asker.answer();

        assertThat(((Chat) model.rows().getFirst()).entry().unread()).isEqualTo(50);
    }

    @Test
    void answerToLoadingDoesNotUndoAnEvent() {
        asker.hold();
        model.load();
        says(ROMEO, "Romeo", 500, 9);
        happened(ROMEO);

        asker.answer();

        assertThat(names()).containsExactly("Romeo", "Nurse");
    }

    @Test
    void fieldFindsConversationsAndContactsWithoutCaseAndAccents() {
        model.queryProperty().set("  PARIS ");
        assertThat(names()).containsExactly("Count Páris");

        model.queryProperty().set("capulet.ex");
        assertThat(names()).containsExactly("Nurse");

        model.queryProperty().set("nobody");
        assertThat(names()).isEmpty();
    }

    @Test
    void wholeAddressStartsAChatUnlessThereIsOne() {
        model.queryProperty().set("xmpp:Tybalt@capulet.example");
        assertThat(names()).containsExactly("start tybalt@capulet.example");

        model.queryProperty().set(ROMEO);
        assertThat(names()).containsExactly("Romeo");
    }

    @Test
    void withTwoAccountsOneChoosesWhomToWriteAs() {
        accounts.add(account(new AccountId(2), "nurse@verona.example"));

        model.queryProperty().set("tybalt@capulet.example");

        assertThat(model.rows())
                .extracting(row -> ((Start) row).as().id())
                .containsExactly(JULIET, new AccountId(2));
    }

    @Test
    void returnOpensTheFirstAndEmptiesTheField() {
        model.queryProperty().set("tybalt@capulet.example");

        model.openFirst();

        assertThat(model.queryProperty().get()).isEmpty();
        assertThat(open()).isEqualTo("tybalt@capulet.example");
        assertThat(names()).containsExactly("tybalt@capulet.example", "Nurse", "Romeo");
    }

    @Test
    void typingAndPresenceShowAtOnce() {
        contacts.presences.put(
                address(ROMEO), new Presence(Availability.AWAY, Optional.of("asleep")));
        model.apply(new PresenceChanged(JULIET, 0, address(ROMEO), Presence.OFFLINE));
        model.apply(new TypingChanged(id(ROMEO), 0, true));

        var romeo = (Chat) model.rows().getLast();
        assertThat(romeo.typing()).isTrue();
        assertThat(romeo.presence().availability()).isEqualTo(Availability.AWAY);

        model.apply(new TypingChanged(id(ROMEO), 0, false));
        assertThat(((Chat) model.rows().getLast()).typing()).isFalse();
    }

    @Test
    void aSilentRoomOfOursStays() {
        var room = address("verona@rooms.example");
        var id = id("verona@rooms.example");
        for (var stays : List.of(true, false)) {
            chats.held.put(
                    id,
                    new ChatListEntry(
                            id,
                            JULIET,
                            room,
                            ConversationKind.ROOM,
                            "Verona",
                            Optional.empty(),
                            0,
                            0,
                            NotifySetting.USUAL,
                            stays,
                            false));

            model.apply(new RoomChanged(JULIET, 0, room, id));

            assertThat(names().contains("Verona")).isEqualTo(stays);
        }
    }

    @Test
    void newNameOfAContactIsShown() {
        says(ROMEO, "Romeo, Romeo", 0, 1);

        model.apply(
                new ContactChanged(
                        JULIET, 2, FakeContacts.contact(JULIET, address(ROMEO), "Romeo, Romeo")));

        assertThat(names()).containsExactly("Nurse", "Romeo, Romeo");
    }

    @Test
    void removedAccountTakesItsConversationsAlong() {
        accounts.clear();

        assertThat(names()).isEmpty();
    }

    @Test
    void stepsGoThroughTheListAndStopAtItsEnds() {
        model.step(1);
        assertThat(open()).isEqualTo("Nurse");
        model.step(1);
        assertThat(open()).isEqualTo("Romeo");
        model.step(1);
        assertThat(open()).isEqualTo("Romeo");
        model.step(-1);
        assertThat(open()).isEqualTo("Nurse");

        model.close();
        assertThat(model.openProperty().get()).isEmpty();
    }

    private String open() {
        return model.openProperty().get().orElseThrow().entry().name();
    }
}
