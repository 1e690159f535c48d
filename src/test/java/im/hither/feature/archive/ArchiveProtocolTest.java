package im.hither.feature.archive;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.session.Answer;
import im.hither.session.wire.SmackSetup;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.JxmppContext;

class ArchiveProtocolTest {
    @BeforeAll
    static void parse() {
        SmackSetup.apply();
    }

    @Test
    @DisplayName("XEP-0431 §3: a server that can search says so in the form of its archive")
    void serverThatCanSearch() throws Exception {
        assertThat(ArchiveProtocol.wordsField(form("{urn:xmpp:fulltext:0}fulltext")))
                .contains("{urn:xmpp:fulltext:0}fulltext");
        assertThat(ArchiveProtocol.wordsField(form("withtext"))).contains("withtext");
    }

    @Test
    void serverThatCannotSearch() throws Exception {
        assertThat(ArchiveProtocol.wordsField(form("end"))).isEmpty();
        assertThat(ArchiveProtocol.wordsField(new Answer.None("no answer"))).isEmpty();
    }

    @Test
    @DisplayName("XEP-0313 §4.1.5: the fields of the form are asked for")
    void formIsAskedFor() {
        assertThat(ArchiveProtocol.form().toXML().toString())
                .contains("type='get'", "<query xmlns='urn:xmpp:mam:2'");
    }

    private static Answer form(String field) throws Exception {
        var answer =
                PacketParserUtils.parseStanza(
                        PacketParserUtils.getParserFor(
                                """
                                <iq xmlns='jabber:client' type='result' id='form1'>
                                  <query xmlns='urn:xmpp:mam:2'>
                                    <x xmlns='jabber:x:data' type='form'>
                                      <field type='hidden' var='FORM_TYPE'><value>urn:xmpp:mam:2</value></field>
                                      <field type='jid-single' var='with'/>
                                      <field type='text-single' var='%s'/>
                                    </x>
                                  </query>
                                </iq>
                                """
                                        .formatted(field)),
                        XmlEnvironment.EMPTY,
                        JxmppContext.getDefaultContext());
        return new Answer.Result((IQ) answer);
    }
}
