package im.hither.feature.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;

/// The example of XEP-0045 §7.10, as far as it is asked for.
class ReservationProtocolTest {
    @Test
    void theNameIsAskedFor() {
        var room = JidCreate.bareFromOrThrowUnchecked("coven@chat.shakespeare.lit");

        var xml = ReservationProtocol.reserve(room, "thirdwitch").toXML().toString();

        assertThat(xml)
                .contains("to='coven@chat.shakespeare.lit'", "type='set'")
                .contains("<query xmlns='jabber:iq:register'>")
                .contains("<value>http://jabber.org/protocol/muc#register</value>")
                .containsPattern("var='muc#register_roomnick'[^>]*><value>thirdwitch</value>");
    }
}
