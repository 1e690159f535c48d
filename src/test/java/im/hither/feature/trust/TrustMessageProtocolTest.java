package im.hither.feature.trust;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.Direction;
import im.hither.domain.Encrypted;
import im.hither.domain.SentId;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.ratchet.Bytes;
import im.hither.session.Envelope;
import im.hither.session.Incoming;
import im.hither.session.InnerStanza;
import im.hither.session.Source;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

class TrustMessageProtocolTest {
    static final BareJid ALICE = JidCreate.bareFromOrThrowUnchecked("alice@example.org");
    static final BareJid BOB = JidCreate.bareFromOrThrowUnchecked("bob@example.com");
    private static final Instant ARRIVED = Instant.parse("2020-01-01T12:00:00Z");

    /// Example 1 of XEP-0434.
    private static final String EXAMPLE =
            """
            <trust-message xmlns='urn:xmpp:tm:0' usage='urn:xmpp:atm:1' encryption='urn:xmpp:omemo:2'>
              <key-owner jid='alice@example.org'>
                <trust>aFABnX7Q/rbTgjBySYzrT2FsYCVYb49mbca5yB734KQ=</trust>
                <trust>IhpPjiKLchgrAG5cpSfTvdzPjZ5v6vTOluHEUehkgCA=</trust>
              </key-owner>
              <key-owner jid='bob@example.com'>
                <trust>YjVI04NcbTPvXLaA95RO84HPcSvyOgEZ2r5cTyUs0C8=</trust>
                <distrust>tCP1CI3pqSTVGzFYFyPYUMfMZ9Ck/msmfD0wH/VtJBM=</distrust>
                <distrust>2fhJtrgoMJxfLI3084/YkYh9paqiSiLFDVL2m0qAgX4=</distrust>
              </key-owner>
            </trust-message>
            """;

    static Incoming sealed(BareJid author, BareJid self, int device, String content) {
        var outside = message("");
        return incoming(
                author,
                self,
                new Envelope(
                        outside,
                        Optional.of(message(content)),
                        Optional.of(
                                new Encrypted(
                                        "omemo2", device, TrustLevel.TRUSTED, Optional.empty()))));
    }

    private static Message message(String content) {
        return InnerStanza.message(
                        "<message xmlns='jabber:client' type='chat' from='a@b/c' to='d@e'>"
                                + content
                                + "</message>")
                .orElseThrow();
    }

    private static Incoming incoming(BareJid author, BareJid self, Envelope envelope) {
        var own = author.equals(self);
        return new Incoming(
                new AccountId(1),
                self,
                Source.LIVE,
                new ConversationId(1),
                ConversationKind.CHAT,
                author,
                own ? Direction.OUT : Direction.IN,
                author,
                Optional.empty(),
                Optional.of(new SentId("a")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ARRIVED,
                envelope);
    }

    private static List<Statement> read(String xml) {
        return TrustMessageProtocol.statements(sealed(ALICE, BOB, 1, xml));
    }

    private static Statement statement(BareJid owner, String key, boolean trusted) {
        return new Statement(owner, Bytes.of(Base64.getDecoder().decode(key)), trusted);
    }

    private static List<Statement> example() {
        return List.of(
                statement(ALICE, "aFABnX7Q/rbTgjBySYzrT2FsYCVYb49mbca5yB734KQ=", true),
                statement(ALICE, "IhpPjiKLchgrAG5cpSfTvdzPjZ5v6vTOluHEUehkgCA=", true),
                statement(BOB, "YjVI04NcbTPvXLaA95RO84HPcSvyOgEZ2r5cTyUs0C8=", true),
                statement(BOB, "tCP1CI3pqSTVGzFYFyPYUMfMZ9Ck/msmfD0wH/VtJBM=", false),
                statement(BOB, "2fhJtrgoMJxfLI3084/YkYh9paqiSiLFDVL2m0qAgX4=", false));
    }

    @Test
    void theExampleIsRead() {
        assertThat(read(EXAMPLE)).isEqualTo(example());
    }

    @Test
    void whatIsWrittenIsTheExample() {
        var stanza = TrustMessageProtocol.stanza(new SentId("b"), BOB, example());

        assertThat(stanza)
                .contains("type='chat'", "to='bob@example.com'", "<store xmlns='urn:xmpp:hints'/>")
                .contains(EXAMPLE.replaceAll(">\\s+<", "><").strip());
        assertThat(
                        read(
                                stanza.substring(
                                        stanza.indexOf("<trust-message"),
                                        stanza.indexOf("<store"))))
                .isEqualTo(example());
    }

    @Test
    @DisplayName("C16: what stands outside the encryption is nothing that a device said")
    void whatIsNotSealedIsNotRead() {
        var outside =
                incoming(
                        ALICE,
                        BOB,
                        new Envelope(message(EXAMPLE), Optional.empty(), Optional.empty()));

        assertThat(TrustMessageProtocol.statements(outside)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<trust-message xmlns='urn:xmpp:tm:0' usage='urn:other' encryption='urn:xmpp:omemo:2'><key-owner jid='a@b'><trust>aFABnX7Q/rbTgjBySYzrT2FsYCVYb49mbca5yB734KQ=</trust></key-owner></trust-message>",
                "<trust-message xmlns='urn:xmpp:tm:0' usage='urn:xmpp:atm:1' encryption='urn:xmpp:openpgp:0'><key-owner jid='a@b'><trust>aFABnX7Q/rbTgjBySYzrT2FsYCVYb49mbca5yB734KQ=</trust></key-owner></trust-message>",
                "<trust-message xmlns='urn:xmpp:tm:0' usage='urn:xmpp:atm:1' encryption='urn:xmpp:omemo:2'><key-owner jid='a@b'><trust>aFAB</trust></key-owner></trust-message>",
                "<trust-message xmlns='urn:xmpp:tm:0' usage='urn:xmpp:atm:1' encryption='urn:xmpp:omemo:2'><key-owner jid='a@b'><trust>!</trust></key-owner></trust-message>",
                "<trust-message xmlns='urn:xmpp:tm:0' usage='urn:xmpp:atm:1' encryption='urn:xmpp:omemo:2'><key-owner><trust>aFABnX7Q/rbTgjBySYzrT2FsYCVYb49mbca5yB734KQ=</trust></key-owner></trust-message>",
                "<trust-message xmlns='urn:xmpp:tm:0' usage='urn:xmpp:atm:1' encryption='urn:xmpp:omemo:2'/>",
                "<body>x</body>"
            })
    void everythingElseSaysNothing(String content) {
        assertThat(read(content)).isEmpty();
    }

    @Test
    void thousandsOfKeysSayNothing() {
        var many = "<trust>aFABnX7Q/rbTgjBySYzrT2FsYCVYb49mbca5yB734KQ=</trust>".repeat(65);

        assertThat(
                        read(
                                "<trust-message xmlns='urn:xmpp:tm:0' usage='urn:xmpp:atm:1' encryption='urn:xmpp:omemo:2'><key-owner jid='a@b'>"
                                        + many
                                        + "</key-owner></trust-message>"))
                .isEmpty();
    }

    @Test
    void theTimeIsItsAuthorsButNotInTheFuture() {
        assertThat(said("<time xmlns='urn:xmpp:sce:1' stamp='2019-12-31T00:00:00'/>"))
                .isEqualTo(Instant.parse("2019-12-31T00:00:00Z"));
        assertThat(said("<time xmlns='urn:xmpp:sce:1' stamp='2019-12-31T00:00:00Z'/>"))
                .isEqualTo(Instant.parse("2019-12-31T00:00:00Z"));
        assertThat(said("<time xmlns='urn:xmpp:sce:1' stamp='2031-12-31T00:00:00Z'/>"))
                .isEqualTo(ARRIVED);
        assertThat(said("<time xmlns='urn:xmpp:sce:1' stamp='x'/>")).isEqualTo(ARRIVED);
        assertThat(said("")).isEqualTo(ARRIVED);
    }

    private static Instant said(String content) {
        return TrustMessageProtocol.said(sealed(ALICE, BOB, 1, content));
    }
}
