package im.hither.session.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.JxmppContext;

class VerificationStringTest {
    private static final String EXODUS =
            "<identity category='client' name='Exodus 0.9.1' type='pc'/>"
                    + "<feature var='http://jabber.org/protocol/muc'/>"
                    + "<feature var='http://jabber.org/protocol/caps'/>"
                    + "<feature var='http://jabber.org/protocol/disco#items'/>"
                    + "<feature var='http://jabber.org/protocol/disco#info'/>";
    private static final String PSI_BARE =
            "<identity xml:lang='en' category='client' name='Psi 0.11' type='pc'/>"
                    + "<identity xml:lang='el' category='client' name='Ψ 0.11' type='pc'/>"
                    + "<feature var='http://jabber.org/protocol/caps'/>"
                    + "<feature var='http://jabber.org/protocol/disco#info'/>"
                    + "<feature var='http://jabber.org/protocol/disco#items'/>"
                    + "<feature var='http://jabber.org/protocol/muc'/>";
    private static final String SOFTWARE =
            "<x xmlns='jabber:x:data' type='result'>"
                    + "<field var='FORM_TYPE' type='hidden'><value>urn:xmpp:dataforms:softwareinfo</value></field>"
                    + "<field var='ip_version' type='text-multi'><value>ipv4</value><value>ipv6</value></field>"
                    + "<field var='os'><value>Mac</value></field>"
                    + "<field var='os_version'><value>10.5.1</value></field>"
                    + "<field var='software'><value>Psi</value></field>"
                    + "<field var='software_version'><value>0.11</value></field></x>";
    private static final String PSI = PSI_BARE + SOFTWARE;
    private static final String PSI_HASH = "q07IKJEyjvHSyhy//CH0CxmKi8w=";
    private static final String SNIKKET =
            "<identity xml:lang='en' category='client' name='Test' type='pc'/>";

    @Test
    void simpleExampleOfTheSpecification() throws Exception {
        assertThat(VerificationString.of(answer(EXODUS)))
                .contains(
                        "client/pc//Exodus 0.9.1<http://jabber.org/protocol/caps<"
                                + "http://jabber.org/protocol/disco#info<"
                                + "http://jabber.org/protocol/disco#items<http://jabber.org/protocol/muc<");
        assertThat(VerificationString.proves(answer(EXODUS), sha1("QgayPKawpkPSDYmwT/WM94uAlu0=")))
                .isTrue();
    }

    @Test
    void exampleWithLanguagesAndAForm() throws Exception {
        assertThat(VerificationString.proves(answer(PSI), sha1(PSI_HASH))).isTrue();
    }

    @Test
    void formOfAnotherClientWithAnEmptyValue() throws Exception {
        var form =
                "<x xmlns='jabber:x:data' type='result'><field var='FORM_TYPE' type='hidden'>"
                        + "<value>https://conversations.im/something/made-up</value></field>"
                        + "<field var='nothing'><value/></field>"
                        + "<field var='really'><value>Something</value></field></x>";

        assertThat(
                        VerificationString.proves(
                                answer(SNIKKET + form), sha1("pKcpiYvQvaDlM/R7CTxhk3Ov8zM=")))
                .isTrue();
    }

    @Test
    void formWithoutATypeIsLeftOut() throws Exception {
        var form =
                "<x xmlns='jabber:x:data' type='result'><field var='a'><value>b</value></field></x>";

        assertThat(VerificationString.proves(answer(PSI + form), sha1(PSI_HASH))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<feature var='http://jabber.org/protocol/muc'/>",
                "<identity xml:lang='en' category='client' name='Psi 0.11' type='pc'/>",
                SOFTWARE
            })
    @DisplayName("B20 what stands twice makes the whole answer malformed")
    void whatStandsTwiceProvesNothing(String more) throws Exception {
        assertThat(VerificationString.of(answer(PSI + more))).isEmpty();
    }

    @Test
    @DisplayName("B20 an answer with one feature more does not prove the hash")
    void oneMoreFeatureProvesNothing() throws Exception {
        var more = answer(EXODUS + "<feature var='urn:xmpp:receipts'/>");

        assertThat(VerificationString.proves(more, sha1("QgayPKawpkPSDYmwT/WM94uAlu0="))).isFalse();
    }

    @Test
    void hashesNobodyCanComputeAreNotTaken() {
        assertThat(CapabilityHash.of("md5", "x", "n")).isEmpty();
        assertThat(CapabilityHash.of("sha-1", "", "n")).isEmpty();
        assertThat(CapabilityHash.of("sha-1", "x".repeat(1_000), "n")).isEmpty();
        assertThat(CapabilityHash.of("sha-1", "x", "n").map(CapabilityHash::question))
                .isEqualTo(Optional.of("n#x"));
    }

    static CapabilityHash sha1(String value) {
        return new CapabilityHash("sha-1", value, "https://program.example");
    }

    static DiscoverInfo answer(String content) throws Exception {
        return (DiscoverInfo)
                PacketParserUtils.parseStanza(
                        PacketParserUtils.getParserFor(
                                "<iq xmlns='jabber:client' type='result' id='1'>"
                                        + "<query xmlns='http://jabber.org/protocol/disco#info'>"
                                        + content
                                        + "</query></iq>"),
                        XmlEnvironment.EMPTY,
                        JxmppContext.getDefaultContext());
    }
}
