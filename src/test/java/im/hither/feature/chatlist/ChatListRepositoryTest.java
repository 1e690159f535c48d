package im.hither.feature.chatlist;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.ConversationId;
import im.hither.testing.TestDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatListRepositoryTest {
    private final TestDatabase database = TestDatabase.open();
    private final ChatListRepository list = new ChatListRepository();
    private int position;

    @BeforeEach
    void addAccount() {
        write(
                "INSERT INTO account (id, address, enabled, tls, plain_allowed) VALUES (1, 'juliet@capulet.example', 1, 'AUTO', 0)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whereSomethingWasSaidLastComesFirstWithItsLastLine() {
        conversation(1, "romeo@montague.example", "CHAT");
        conversation(2, "nurse@capulet.example", "CHAT");
        said(1, 10, "hist");
        said(2, 20, "madam");
        said(1, 30, "anon");

        assertThat(entries())
                .extracting(ChatListRepositoryTest::last)
                .containsExactly("anon", "madam");
    }

    @Test
    void theLastLineIsTheLastOneInTheOrderOfTheArchive() {
        conversation(1, "romeo@montague.example", "CHAT");
        said(1, 30, "by a clock that goes wrong");
        said(1, 10, "the last one");

        assertThat(entries())
                .extracting(ChatListRepositoryTest::last)
                .containsExactly("the last one");
    }

    @Test
    void unreadIsWhatOthersSaidBehindWhatWasRead() {
        conversation(1, "romeo@montague.example", "CHAT");
        conversation(2, "nurse@capulet.example", "CHAT");
        said(1, 1, "read");
        write("UPDATE conversation SET read_message = (SELECT max(id) FROM message) WHERE id = 1");
        said(1, 2, "new");
        said(1, 3, "newer");
        write(
                "INSERT INTO message (conversation, position, provisional, outgoing, author, at, body, delivery, delivery_at) VALUES (1, 99, 0, 1, 'juliet@capulet.example', 4, 'ours', 2, 0)");
        said(2, 2, "never read");

        assertThat(entries()).extracting(ChatListEntry::unread).containsExactly(2, 1);
    }

    @Test
    void silentRoomsThatWeAreInComeLastAndSilentPeopleNotAtAll() {
        conversation(1, "benvolio@montague.example", "CHAT");
        conversation(2, "ball@rooms.example", "ROOM");
        conversation(3, "left@rooms.example", "ROOM");
        conversation(4, "romeo@montague.example", "CHAT");
        write(
                "INSERT INTO room (conversation, nick, autojoin, name) VALUES (2, 'juliet', 1, 'The ball'), (3, 'juliet', 0, NULL)");
        said(4, 1, "hist");

        assertThat(entries())
                .extracting(ChatListEntry::name)
                .containsExactly("romeo@montague.example", "The ball");
    }

    @Test
    void aRoomThatLeadsElsewhereIsToldFromOneThatKnowsTheWord() {
        conversation(1, "mantua@gateway.example", "ROOM");
        conversation(2, "verona@rooms.example", "ROOM");
        conversation(3, "romeo@montague.example", "CHAT");
        write(
                "INSERT INTO room (conversation, nick, autojoin, features) VALUES (1, 'juliet', 1, 'muc_open gateway'), (2, 'juliet', 1, 'jabber:iq:gateway muc_open')");
        said(3, 1, "hist");

        assertThat(entries())
                .extracting(ChatListEntry::stays)
                .containsExactlyInAnyOrder(true, true, false);
        assertThat(entries())
                .extracting(ChatListEntry::gateway)
                .containsExactlyInAnyOrder(true, false, false);
    }

    @Test
    void whoWritesPrivatelyIsCalledByNickAndRoom() {
        conversation(1, "verona@rooms.example", "ROOM");
        conversation(2, "verona@rooms.example/Romeo", "PRIVATE");
        conversation(3, "masks@rooms.example/Tybalt", "PRIVATE");
        write(
                "INSERT INTO room (conversation, nick, autojoin, told_name) VALUES (1, 'juliet', 0, 'Fair Verona')");
        said(2, 1, "psst");
        said(3, 2, "hist");

        assertThat(entries())
                .extracting(ChatListEntry::name)
                .containsExactlyInAnyOrder("Romeo (Fair Verona)", "Tybalt (masks)");
    }

    @Test
    void oneOfThemIsFoundAlsoWhileNothingWasSaid() {
        conversation(1, "romeo@montague.example", "CHAT");
        write(
                "INSERT INTO contact (account, address, name, subscription, asked) VALUES (1, 'romeo@montague.example', 'Romeo', 'BOTH', 0)");

        var entry =
                database.database().read(snapshot -> list.entry(snapshot, new ConversationId(1)));

        assertThat(entry).map(ChatListEntry::name).contains("Romeo");
        assertThat(entry).map(ChatListEntry::last).contains(Optional.empty());
    }

    private List<ChatListEntry> entries() {
        return database.database().read(list::entries);
    }

    private static String last(ChatListEntry entry) {
        return entry.last()
                .map(ChatMessage::content)
                .filter(Content.Body.class::isInstance)
                .map(content -> ((Content.Body) content).text())
                .orElse("");
    }

    private void conversation(int id, String address, String kind) {
        write(
                "INSERT INTO conversation (id, account, address, kind) VALUES (%d, 1, '%s', '%s')"
                        .formatted(id, address, kind));
    }

    private void said(int conversation, int at, String text) {
        write(
                "INSERT INTO message (conversation, position, provisional, outgoing, author, at, body, delivery, delivery_at) VALUES (%d, %d, 0, 0, 'somebody@montague.example', %d, '%s', 2, 0)"
                        .formatted(conversation, ++position, at, text));
    }

    private void write(String sql) {
        database.database().write(tx -> tx.execute(sql));
    }
}
