package im.hither.session.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.jxmpp.JxmppContext;
import org.jxmpp.jid.impl.JidCreate;

class OwnCapabilitiesTest {
    private final OwnCapabilities own =
            new OwnCapabilities(
                    List.of("urn:xmpp:receipts", "http://jabber.org/protocol/chatstates"));

    @Test
    void answerProvesTheHashThatIsShown() throws Exception {
        var shown = own.shown();
        var hash = new CapabilityHash(shown.getHash(), shown.getVer(), shown.getNode());

        var answer = ask(hash.question());

        assertThat(VerificationString.proves(answer, hash)).isTrue();
        assertThat(answer.getNode()).isEqualTo(hash.question());
        assertThat(answer.containsFeature("urn:xmpp:receipts")).isTrue();
    }

    @Test
    void withoutANodeTheSameIsTold() throws Exception {
        assertThat(VerificationString.of(ask(null)))
                .isEqualTo(VerificationString.of(ask(question())));
    }

    @Test
    void anotherHashIsNotOurs() {
        var answer = own.answers().handleIQRequest(asked("https://hither.im#other"));

        assertThat(answer.getType()).isEqualTo(IQ.Type.error);
    }

    @Test
    void hashDoesNotDependOnTheOrderOfFeatures() {
        var other =
                new OwnCapabilities(
                        List.of("http://jabber.org/protocol/chatstates", "urn:xmpp:receipts"));

        assertThat(other.shown().getVer()).isEqualTo(own.shown().getVer());
    }

    private String question() {
        return own.shown().getNode() + "#" + own.shown().getVer();
    }

    private DiscoverInfo ask(@Nullable String node) throws Exception {
        var answer = own.answers().handleIQRequest(asked(node));
        assertThat((Object) answer.getTo()).hasToString("capulet.example");
        assertThat(answer.getStanzaId()).isEqualTo("q1");
        return (DiscoverInfo)
                PacketParserUtils.parseStanza(
                        PacketParserUtils.getParserFor(
                                answer.toXML(XmlEnvironment.EMPTY).toString()),
                        XmlEnvironment.EMPTY,
                        JxmppContext.getDefaultContext());
    }

    private static IQ asked(@Nullable String node) {
        return DiscoverInfo.builder("q1")
                .from(JidCreate.fromOrThrowUnchecked("capulet.example"))
                .ofType(IQ.Type.get)
                .setNode(node)
                .build();
    }
}
