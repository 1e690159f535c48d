package im.hither.feature.room;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConversationId;
import im.hither.session.ShownPresence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.JxmppContext;

/// Titles that rooms give to their people.
class HatsProtocolTest {
    private static final String HARRY =
            """
            <presence xmlns='jabber:client' from='meeting123@meetings.example.com/Harry'
                id='D568A74F-E062-407C-83E9-531E91526516' to='someone@example.com/foo'>
              <x xmlns='http://jabber.org/protocol/muc#user'>
                <item affiliation='owner' role='moderator'/>
              </x>
              <hats xmlns='urn:xmpp:hats:0'>
                <hat title='Host' uri='http://schemas.example.com/hats#host' hue='327.255249' xml:lang='en-us'>
                  <badge xmlns="urn:example:badges" level="3"/>
                </hat>
                <hat title='Presenter' uri='http://schemas.example.com/hats#presenter' hue='171.430664' xml:lang='en-us'>
                  <badge xmlns="urn:example:badges" level="5"/>
                </hat>
              </hats>
            </presence>
            """;

    @Test
    void theExampleWearsTwo() throws Exception {
        assertThat(presence(HARRY).hats()).containsExactly("Host", "Presenter");
    }

    @Test
    void whatHasNoTitleIsNone() throws Exception {
        assertThat(presence(HARRY.replace("title='Host'", "title=' '")).hats())
                .containsExactly("Presenter");
        assertThat(presence(HARRY.replace("urn:xmpp:hats:0", "urn:example")).hats()).isEmpty();
    }

    @Test
    void anEmptyRackIsNone() throws Exception {
        var bare =
                "<presence xmlns='jabber:client' from='a@b.example/c'>"
                        + "<hats xmlns='urn:xmpp:hats:0'/></presence>";

        assertThat(presence(bare).hats()).isEmpty();
    }

    @Test
    void noMoreAreReadThanCanBeShown() throws Exception {
        var many = "<hat title='a' uri='u'/>".repeat(1000);

        assertThat(presence(HARRY.replace("</hats>", many + "</hats>")).hats()).hasSize(5);
    }

    @Test
    @DisplayName("B14 a title counts where the room announces that it gives them")
    void nobodyGivesThemselvesOne() throws Exception {
        assertThat(worn("muc_open")).isEmpty();
        assertThat(worn("urn:xmpp:hats:0")).containsExactly("Host", "Presenter");
    }

    @Test
    @DisplayName("B14 a title that came before the room said what it is goes when it gives none")
    void noTitleOutlivesTheWordOfTheRoom() throws Exception {
        var room = room("urn:xmpp:hats:0");
        room.put(presence(HARRY));

        room.features(told("muc_open"));

        assertThat(room.people().getFirst().hats()).isEmpty();
    }

    private static List<String> worn(String feature) throws Exception {
        var room = room(feature);
        room.put(presence(HARRY));
        return room.people().getFirst().hats();
    }

    private static ActiveRoom room(String feature) throws Exception {
        var room = new ActiveRoom(shown(HARRY).from(), new ConversationId(1), "us");
        room.features(told(feature));
        return room;
    }

    private static RoomFeatures told(String feature) {
        return new RoomFeatures(Optional.empty(), Optional.empty(), Set.of(feature), false);
    }

    private static RoomPresence presence(String stanza) throws Exception {
        return RoomProtocol.presence(shown(stanza));
    }

    private static ShownPresence shown(String stanza) throws Exception {
        var presence =
                (Presence)
                        PacketParserUtils.parseStanza(
                                PacketParserUtils.getParserFor(stanza),
                                XmlEnvironment.EMPTY,
                                JxmppContext.getDefaultContext());
        return new ShownPresence(presence.getFrom().asBareJid(), presence);
    }
}
