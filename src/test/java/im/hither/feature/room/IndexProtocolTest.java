package im.hither.feature.room;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.session.Answer;
import im.hither.session.wire.OwnProviders;
import java.util.List;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.junit.jupiter.api.Test;
import org.jxmpp.JxmppContext;
import org.jxmpp.jid.impl.JidCreate;

/// The example of XEP-0433 §4.2, and results that are none.
class IndexProtocolTest {
    private static final String RESULT =
            """
            <iq xmlns='jabber:client' from='search.service.example' to='client@user.example' id='id3' type='result'>
              <result xmlns='urn:xmpp:channel-search:0:search'>
                <item address='commteam@muc.xmpp.org'>
                  <name>commteam</name><nusers>10</nusers><is-open/>
                </item>
                <item address='operators@muc.xmpp.org'>
                  <name>XMPP Service Operators</name>
                  <description>Discussion venue for operators of federated XMPP services</description>
                  <nusers>43</nusers><is-open/>
                </item>
                <item address='@@@'><name>broken</name></item>
                <item address='nameless@muc.xmpp.org'/>
                <set xmlns='http://jabber.org/protocol/rsm'><first>1</first><last>2</last><max>5</max></set>
              </result>
            </iq>
            """;

    @Test
    void theExampleIsRead() throws Exception {
        assertThat(IndexProtocol.rooms(answer(RESULT)))
                .containsExactly(
                        room("commteam@muc.xmpp.org", "commteam"),
                        room("operators@muc.xmpp.org", "XMPP Service Operators"),
                        room("nameless@muc.xmpp.org", "nameless@muc.xmpp.org"));
    }

    @Test
    void whatIsNoResultIsEmpty() throws Exception {
        assertThat(IndexProtocol.rooms(answer(RESULT.replace("channel-search:0:search", "other"))))
                .isEqualTo(List.of());
        assertThat(IndexProtocol.rooms(new Answer.None("late"))).isEmpty();
    }

    @Test
    void wordsAreAskedFor() {
        var index = JidCreate.bareFromOrThrowUnchecked("search.service.example");

        assertThat(IndexProtocol.question(index, "xmpp.org").toXML().toString())
                .contains("<search xmlns='urn:xmpp:channel-search:0:search'>", "type='get'")
                .contains("<value>urn:xmpp:channel-search:0:search-params</value>")
                .contains("<value>xmpp.org</value>", "<value>xep-0045</value>")
                .contains("<value>{urn:xmpp:channel-search:0:order}nusers</value>")
                .contains("<max>50</max>");
    }

    private static PublicRoom room(String address, String name) {
        return new PublicRoom(JidCreate.entityBareFromOrThrowUnchecked(address), name);
    }

    private static Answer answer(String xml) throws Exception {
        OwnProviders.register();
        return new Answer.Result(
                (IQ)
                        PacketParserUtils.parseStanza(
                                PacketParserUtils.getParserFor(xml),
                                XmlEnvironment.EMPTY,
                                JxmppContext.getDefaultContext()));
    }
}
