package im.hither.feature.room;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.StanzaId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// The examples of XEP-0425 §3, in both forms.
class ModerateProtocolTest {
    private static final BareJid ROOM = JidCreate.bareFromOrThrowUnchecked("room@muc.example.com");

    @Test
    void inThePresentForm() {
        assertThat(xml("urn:xmpp:message-moderate:1", "urn:xmpp:message-moderate:0"))
                .contains("<moderate xmlns='urn:xmpp:message-moderate:1' id='stanza-id-1'>")
                .contains("<retract xmlns='urn:xmpp:message-retract:1'")
                .contains(
                        "<reason>This message contains inappropriate content for this forum</reason>");
    }

    @Test
    void inTheFormBefore() {
        assertThat(xml("urn:xmpp:message-moderate:0"))
                .contains("<apply-to xmlns='urn:xmpp:fasten:0' id='stanza-id-1'>")
                .contains("<moderate xmlns='urn:xmpp:message-moderate:0'>")
                .contains("<retract xmlns='urn:xmpp:message-retract:0'")
                .contains(
                        "<reason>This message contains inappropriate content for this forum</reason>");
    }

    private static String xml(String... features) {
        return ModerateProtocol.remove(
                        ROOM,
                        new RoomFeatures(
                                Optional.empty(), Optional.empty(), Set.of(features), false),
                        new StanzaId("stanza-id-1", ROOM),
                        Optional.of("This message contains inappropriate content for this forum"))
                .toXML()
                .toString();
    }
}
