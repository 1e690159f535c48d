package im.hither.feature.room;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.session.Answer;
import im.hither.session.wire.OwnProviders;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.jxmpp.JxmppContext;
import org.jxmpp.jid.impl.JidCreate;

/// The list of older programs (XEP-0048 §3.1, with what else stands in such a list).
class OldBookmarkProtocolTest {
    private static final String LIST =
            """
            <iq xmlns='jabber:client' type='result' id='a'><query xmlns='jabber:iq:private'>
            <storage xmlns='storage:bookmarks'>
              <conference name='Council of Oberon' autojoin='true' jid='council@conference.underhill.org'>
                <nick>Puck</nick><password>titania</password>
              </conference>
              <conference name='The wood' jid='wood@conference.underhill.org'/>
              <conference jid='@@@'/>
              <url name='Complete Works of Shakespeare' url='http://the-tech.mit.edu/Shakespeare/'/>
            </storage></query></iq>
            """;

    @BeforeAll
    static void parsers() {
        OwnProviders.register();
    }

    @Test
    void theRoomsAreReadAndWhatIsNoneIsNot() throws Exception {
        assertThat(OldBookmarkProtocol.bookmarks(answer(LIST)).orElseThrow())
                .containsExactly(
                        bookmark(
                                "council@conference.underhill.org",
                                "Council of Oberon",
                                true,
                                Optional.of("Puck"),
                                Optional.of("titania")),
                        bookmark(
                                "wood@conference.underhill.org",
                                "The wood",
                                false,
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void nothingIsLostWhereOneRoomChanges() throws Exception {
        var left =
                bookmark(
                        "council@conference.underhill.org",
                        "Council",
                        false,
                        Optional.of("Puck"),
                        Optional.empty());

        var xml = OldBookmarkProtocol.change(answer(LIST), left).toXML().toString();

        assertThat(xml)
                .contains("url='http://the-tech.mit.edu/Shakespeare/'")
                .contains("jid='wood@conference.underhill.org'")
                .contains("jid='@@@'")
                .contains("name='Council'", "autojoin='false'")
                .doesNotContain("Oberon", "titania");
    }

    @Test
    void aListThatIsNotThereIsEmptyAndNoAnswerIsNone() {
        var refused =
                new Answer.Refused(
                        StanzaError.getBuilder(StanzaError.Condition.item_not_found).build());

        assertThat(OldBookmarkProtocol.bookmarks(refused)).contains(List.of());
        assertThat(OldBookmarkProtocol.bookmarks(new Answer.None("late"))).isEmpty();
    }

    private static Bookmark bookmark(
            String room,
            String name,
            boolean autojoin,
            Optional<String> nick,
            Optional<String> password) {
        return new Bookmark(
                JidCreate.entityBareFromOrThrowUnchecked(room),
                Optional.of(name),
                autojoin,
                nick,
                password,
                Optional.empty());
    }

    private static Answer answer(String xml) throws Exception {
        OldBookmarkProtocol.question(); // the class knows how to read it once it has asked
        return new Answer.Result(
                (IQ)
                        PacketParserUtils.parseStanza(
                                PacketParserUtils.getParserFor(xml),
                                XmlEnvironment.EMPTY,
                                JxmppContext.getDefaultContext()));
    }
}
