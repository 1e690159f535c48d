package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.Detail;
import im.hither.domain.TimelineEvent.DetailChanged;
import im.hither.feature.chatlist.ChatListEntry;
import im.hither.feature.chatlist.ChatListRepository;
import im.hither.feature.chatlist.ChatListService;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;

/// Which messages of a room address us.
class MentionTest {
    private static final BareJid ROMEO = Pipeline.address("romeo@montague.example");
    private static final BareJid VERONA = Pipeline.address("verona@rooms.example");

    private TestDatabase database;
    private Pipeline pipeline;
    private ConversationId room;

    @BeforeEach
    void open() {
        database = TestDatabase.open();
        pipeline = new Pipeline(database.database(), ROMEO, Clock.systemUTC());
        room = pipeline.conversations.of(pipeline.account.id(), VERONA, ConversationKind.ROOM);
        pipeline.rooms.join(VERONA, "Romeo", "o-romeo");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void byName() {
        pipeline.receive(said("1", "Juliet", "o-juliet", "Romeo, wherefore art thou?", ""));
        pipeline.receive(said("2", "Juliet", "o-juliet", "Romeos everywhere", ""));

        assertThat(mentions()).containsExactly("Romeo, wherefore art thou?");
        assertThat(pipeline.events)
                .filteredOn(DetailChanged.class::isInstance)
                .singleElement()
                .extracting(event -> ((DetailChanged) event).detail())
                .isEqualTo(new Detail.Mentioned());
        assertThat(entry().unread()).isEqualTo(2);
        assertThat(entry().mentions()).isEqualTo(1);
    }

    @Test
    void byOccupantAddressOrReference() {
        pipeline.receive(said("1", "Nurse", "o", "you", mention("occupantid='o-romeo'", "")));
        pipeline.receive(said("2", "Nurse", "o", "other", mention("occupantid='o-juliet'", "")));
        pipeline.receive(said("3", "Nurse", "o", "all", mention("mentions='x#channel'", "")));
        pipeline.receive(said("4", "Nurse", "o", "address", mention("jid='" + ROMEO + "'", "")));
        pipeline.receive(said("5", "Nurse", "o", "here", reference("verona@rooms.example/Romeo")));
        pipeline.receive(said("6", "Nurse", "o", "no", reference("verona@rooms.example/Juliet")));

        assertThat(mentions()).containsExactly("you", "address", "here");
    }

    @Test
    void whoeverSaysThatItIsNoCallIsHeard() {
        pipeline.receive(
                said("1", "Nurse", "o", "Romeo", mention("occupantid='o-romeo'", "<noping/>")));

        assertThat(mentions()).isEmpty();
    }

    @Test
    void ourOwnWordsAndWhatWasReadAreNotCounted() {
        pipeline.receive(said("1", "Juliet", "o-juliet", "Romeo!", ""));
        pipeline.receive(said("2", "Romeo", "o-romeo", "Romeo is here", ""));
        pipeline.receive(said("3", "Juliet", "o-juliet", "Romeo?", ""));

        assertThat(mentions()).containsExactly("Romeo!", "Romeo?");
        assertThat(entry().mentions()).isEqualTo(1);
    }

    private ChatListEntry entry() {
        var chats =
                new ChatListService(
                        database.database(), new ChatListRepository(), pipeline.conversations);
        return chats.entry(room).orElseThrow();
    }

    private List<String> mentions() {
        return database.database()
                .read(snapshot ->
                        snapshot.list(
                                "SELECT body FROM message JOIN mention ON mention.message = message.id ORDER BY message.id",
                                row -> row.text("body")));
    }

    private static String said(String id, String nick, String occupant, String text, String more) {
        return "<message xmlns='jabber:client' type='groupchat' id='%s' from='%s/%s' to='%s'><body>%s</body><occupant-id xmlns='urn:xmpp:occupant-id:0' id='%s'/>%s</message>"
                .formatted(id, VERONA, nick, ROMEO, text, occupant, more);
    }

    private static String mention(String whom, String inside) {
        return "<mention xmlns='urn:xmpp:mentions:0' begin='0' end='3' %s>%s</mention>"
                .formatted(whom, inside);
    }

    private static String reference(String whom) {
        return "<reference xmlns='urn:xmpp:reference:0' type='mention' begin='0' end='3' uri='xmpp:%s'/>"
                .formatted(whom);
    }
}
