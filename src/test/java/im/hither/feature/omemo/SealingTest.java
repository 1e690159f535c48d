package im.hither.feature.omemo;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Encrypted;
import im.hither.domain.Protection;
import im.hither.domain.TrustLevel;
import im.hither.domain.UndecryptableCause;
import im.hither.feature.message.Cover;
import im.hither.feature.message.MessageLength;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.feature.omemo.ratchet.OwnKeys;
import im.hither.session.AccountLink;
import im.hither.session.OutgoingCipher;
import im.hither.session.OutgoingCipher.Clearance;
import im.hither.session.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.jivesoftware.smack.packet.StanzaError.Condition;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What leaves, and what of it can be read at the other end.
class SealingTest extends TwoSides {
    @Test
    void bothDialectsCarryTheTextThere() {
        for (var dialect : Dialect.values()) {
            var from = side(JULIET, ROMEO);
            var to = side(ROMEO, JULIET);
            to.account.caughtUp(true);
            from.knows(to, dialect);

            var stanza = from.sealed("wherefore <&> 😀");

            assertThat(stanza)
                    .doesNotContain("wherefore")
                    .contains(dialect.namespace())
                    .contains("<encryption xmlns='urn:xmpp:eme:0'")
                    .contains("<store xmlns='urn:xmpp:hints'/>");
            assertThat(to.read(stanza).inside().orElseThrow().getBody())
                    .isEqualTo("wherefore <&> 😀");
            from.database.close();
            to.database.close();
        }
    }

    @Test
    void howLongASealedMessageBecomesIsKnownBefore() {
        var tablet = side(ROMEO, JULIET);
        tablet.account.caughtUp(true);
        juliet.knows(romeo, Dialect.TWO);
        for (var dialects : List.of(1, 2)) {
            if (dialects == 2) juliet.knowsToo(tablet, Dialect.LEGACY);
            var length = new MessageLength(AccountLink.USUAL_STANZA, new Cover(dialects, dialects));
            var text = "wherefore é 😺 ".repeat(5_000);
            text = text.substring(0, text.offsetByCodePoints(text.length(), -length.excess(text)));

            var sealed = juliet.sealed(text).getBytes(StandardCharsets.UTF_8).length;

            assertThat(sealed).isBetween(50_000, AccountLink.USUAL_STANZA);
        }
        tablet.database.close();
    }

    @Test
    @DisplayName("C3 what waits for keys, and what nobody can read, leaves nothing on the wire")
    void nothingLeavesInClearForWantOfKeys() {
        assertThat(juliet.seal("x")).isInstanceOf(OutgoingCipher.Waiting.class);
        juliet.link.refuse(Condition.item_not_found);
        juliet.link.silence();
        assertThat(juliet.seal("x")).isInstanceOf(OutgoingCipher.Waiting.class);
        juliet.link.refuseAll(Condition.item_not_found);

        assertThat(juliet.seal("x")).isEqualTo(new OutgoingCipher.Refused(Refusal.NO_ANSWER));
    }

    @Test
    @DisplayName(
            "C3 in clear goes what the user decided, what nobody wrote, and what has no person")
    void clearanceHasAReason() {
        assertThat(juliet.seal("x", Protection.CLEAR)).isInstanceOf(OutgoingCipher.Clear.class);
        assertThat(juliet.seal(ROMEO, "<received xmlns='urn:xmpp:receipts' id='a'/>"))
                .extracting(each -> ((OutgoingCipher.Clear) each).why())
                .isEqualTo(Clearance.NO_CONTENT);
        assertThat(juliet.seal(OmemoSide.address("gateway.example"), "<body>x</body>"))
                .extracting(each -> ((OutgoingCipher.Clear) each).why())
                .isEqualTo(Clearance.NO_PERSON);

        juliet.choose(false);
        assertThat(juliet.seal(ROMEO, "<body>x</body>"))
                .extracting(each -> ((OutgoingCipher.Clear) each).why())
                .isEqualTo(Clearance.CHOSEN);
        assertThat(juliet.seal("x", Protection.ENCRYPTED))
                .as("written before that decision")
                .isNotInstanceOf(OutgoingCipher.Clear.class);
    }

    @Test
    @DisplayName("C1 a device that is not trusted gets nothing")
    void deviceThatIsNotTrustedGetsNothing() {
        juliet.knows(romeo, Dialect.TWO);
        level = TrustLevel.UNDECIDED;

        assertThat(juliet.seal("x")).isEqualTo(new OutgoingCipher.Refused(Refusal.NOT_TRUSTED));
    }

    @Test
    @DisplayName(
            "C1 where only verified devices are sent to, a key that nobody compared gets nothing")
    void onlyVerifiedDevicesWhereTheUserWantsThat() {
        juliet.knows(romeo, Dialect.TWO);
        juliet.habits(new Habits(true, false, true));

        assertThat(juliet.seal("x")).isEqualTo(new OutgoingCipher.Refused(Refusal.NOT_VERIFIED));
        level = TrustLevel.AUTHENTICATED;
        assertThat(juliet.seal("x")).isInstanceOf(OutgoingCipher.Sealed.class);
    }

    @Test
    @DisplayName("C16 what is told about keys leaves for authenticated keys alone, never in clear")
    void whatIsToldAboutKeysIsForAuthenticatedKeysAlone() {
        romeo.account.caughtUp(true);
        juliet.knows(romeo, Dialect.TWO);
        var told =
                "<trust-message xmlns='urn:xmpp:tm:0' usage='urn:xmpp:atm:1' encryption='urn:xmpp:omemo:2'/><store xmlns='urn:xmpp:hints'/>";

        assertThat(juliet.seal(ROMEO, told, Protection.ENCRYPTED))
                .isEqualTo(new OutgoingCipher.Refused(Refusal.NOT_VERIFIED));

        level = TrustLevel.AUTHENTICATED;
        var stanza = juliet.sent(juliet.seal(ROMEO, told, Protection.ENCRYPTED));
        assertThat(stanza).doesNotContain("urn:xmpp:tm:0").contains("rid='" + romeo.id() + "'");
        var inside =
                romeo.read(stanza.replace("<message ", "<message from='" + JULIET + "/x' "))
                        .inside()
                        .orElseThrow();
        assertThat(inside.hasExtension("trust-message", "urn:xmpp:tm:0")).isTrue();
        assertThat(inside.hasExtension("time", "urn:xmpp:sce:1")).isTrue();
    }

    @Test
    void whatIsToldAboutKeysDoesNotDecideForTheConversation() {
        juliet.knows(romeo, Dialect.TWO);
        juliet.habits(new Habits(false, false, false));
        level = TrustLevel.AUTHENTICATED;
        var told = "<trust-message xmlns='urn:xmpp:tm:0'/>";

        var sealed = (OutgoingCipher.Sealed) juliet.seal(ROMEO, told, Protection.ENCRYPTED);
        juliet.database.database().write(tx -> sealed.keep().apply(tx));

        assertThat(juliet.seal(ROMEO, "<body>x</body>")).isInstanceOf(OutgoingCipher.Clear.class);
    }

    @Test
    @DisplayName("C16 who reads the old dialect alone is told nothing about keys")
    void theOldDialectCarriesNothingAboutKeys() {
        juliet.knows(romeo, Dialect.LEGACY);
        level = TrustLevel.AUTHENTICATED;

        assertThat(
                        juliet.seal(
                                ROMEO,
                                "<trust-message xmlns='urn:xmpp:tm:0'/>",
                                Protection.ENCRYPTED))
                .isEqualTo(new OutgoingCipher.Refused(Refusal.NOT_VERIFIED));
    }

    @Test
    @DisplayName("C7 another key under a known device id stops sending")
    void changedKeyStopsSending() {
        juliet.knows(romeo, Dialect.TWO);
        juliet.sealed("x");
        juliet.shows(romeo, OwnKeys.generate(new SecureRandom(), Instant.now()));

        assertThat(juliet.seal("y")).isEqualTo(new OutgoingCipher.Refused(Refusal.KEY_CHANGED));
    }

    @Test
    @DisplayName("C15 a key that a code did not match stops sending until somebody decides")
    void aKeyThatDoesNotMatchStopsSending() {
        juliet.knows(romeo, Dialect.TWO);
        level = TrustLevel.COMPROMISED;

        assertThat(juliet.seal("x")).isEqualTo(new OutgoingCipher.Refused(Refusal.MISMATCHED));
        level = TrustLevel.AUTHENTICATED;
        assertThat(juliet.seal("x")).isInstanceOf(OutgoingCipher.Sealed.class);
    }

    @Test
    @DisplayName("C6 a message under another's device id is not read as that one's")
    void foreignDeviceIdIsNotBelieved() {
        juliet.knows(romeo, Dialect.TWO);
        romeo.read(juliet.sealed("one"));
        var stanza = juliet.sealed("two").replace(JULIET.toString(), "eve@badguy.example");

        var read = romeo.read(stanza, OmemoSide.address("eve@badguy.example"));

        assertThat(read.inside()).isEmpty();
        assertThat(read.encrypted().flatMap(Encrypted::cause)).isPresent();
    }

    @Test
    @DisplayName("C12 a repeated message says nothing and warns of nothing")
    void repetitionIsSilent() {
        juliet.knows(romeo, Dialect.TWO);
        var stanza = juliet.sealed("one");
        romeo.read(stanza);

        var again = romeo.read(stanza);

        assertThat(again.inside().orElseThrow().getBody()).isNull();
        assertThat(again.encrypted().orElseThrow().cause()).isEmpty();
    }

    @Test
    void anAccountThatDoesNotEncryptStillAnswersAndKeepsWhatWasEncrypted() {
        juliet.habits(new Habits(false, false, false));
        assertThat(juliet.seal(ROMEO, "<body>x</body>"))
                .extracting(each -> ((OutgoingCipher.Clear) each).why())
                .isEqualTo(Clearance.CHOSEN);

        juliet.choose(true);

        assertThat(juliet.seal(ROMEO, "<body>x</body>"))
                .isNotInstanceOf(OutgoingCipher.Clear.class);
    }

    @Test
    void whatIsNotForThisDeviceSaysSo() {
        juliet.knows(romeo, Dialect.TWO);
        var stanza = juliet.sealed("x").replace("rid='" + romeo.id() + "'", "rid='77'");

        assertThat(romeo.read(stanza).encrypted().flatMap(Encrypted::cause))
                .contains(UndecryptableCause.NOT_FOR_THIS_DEVICE);
    }

    @Test
    void whatComesBeforeTheArchiveIsCaughtUpWithWaits() {
        juliet.knows(romeo, Dialect.LEGACY);
        romeo.account.caughtUp(false);

        assertThat(romeo.read(juliet.sealed("x")).encrypted().flatMap(Encrypted::cause))
                .contains(UndecryptableCause.WAITING);
    }
}
