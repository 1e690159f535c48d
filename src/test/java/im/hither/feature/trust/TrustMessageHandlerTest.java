package im.hither.feature.trust;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountEvent.KeysChanged;
import im.hither.domain.AccountId;
import im.hither.domain.SentId;
import im.hither.domain.TrustLevel;
import im.hither.feature.omemo.DeviceKeys;
import im.hither.feature.omemo.ratchet.Bytes;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.session.Outcome;
import im.hither.storage.Snapshot;
import im.hither.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;

/// Trust that other devices bring: Alice's A2 hears A1 and Bob's B1.
class TrustMessageHandlerTest {
    private static final AccountId ACCOUNT = new AccountId(1);
    private static final BareJid ALICE = TrustMessageProtocolTest.ALICE;
    private static final BareJid BOB = TrustMessageProtocolTest.BOB;
    private static final Instant EARLY = Instant.parse("2019-01-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2019-06-01T00:00:00Z");

    private final TestDatabase test = TestDatabase.open();
    private final Known devices = new Known();
    private final TrustRepository decisions = new TrustRepository();
    private final Deciding deciding = new Deciding(decisions, new PendingRepository(), devices);
    private final TrustMessageHandler handler = new TrustMessageHandler(decisions, devices);
    private final IdentityKey a1 = devices.add(ALICE, 1);
    private final IdentityKey a3 = devices.add(ALICE, 3);
    private final IdentityKey b1 = devices.add(BOB, 11);
    private final IdentityKey b2 = devices.add(BOB, 12);

    @BeforeEach
    void account() {
        test.database()
                .write(tx ->
                        tx.execute(
                                "INSERT INTO account (address, enabled, tls, plain_allowed) VALUES ('a@b', 1, 'AUTO', 0)"));
    }

    @AfterEach
    void close() {
        test.close();
    }

    private void decide(BareJid owner, IdentityKey key, TrustChange change, Instant at) {
        test.database()
                .write(tx ->
                        deciding.change(tx, ACCOUNT, ALICE, owner, key.fingerprint(), change, at));
    }

    private Outcome hears(BareJid sender, int device, Instant at, Statement... said) {
        var stanza = TrustMessageProtocol.stanza(new SentId("a"), ALICE, List.of(said));
        var element = stanza.substring(stanza.indexOf("<trust-message"), stanza.indexOf("<store"));
        var time = "<time xmlns='urn:xmpp:sce:1' stamp='" + at + "'/>";
        var incoming = TrustMessageProtocolTest.sealed(sender, ALICE, device, element + time);
        return test.database().write(tx -> handler.handle(incoming, tx));
    }

    private TrustLevel level(BareJid owner, IdentityKey key) {
        return test.database()
                .read(snapshot -> decisions.of(snapshot, ACCOUNT, owner, key.fingerprint()));
    }

    private static Statement trust(BareJid owner, IdentityKey key) {
        return new Statement(owner, key.edwards(), true);
    }

    private static Statement distrust(BareJid owner, IdentityKey key) {
        return new Statement(owner, key.edwards(), false);
    }

    @Test
    void whatAnAuthenticatedDeviceOfOursSaysCounts() {
        decide(ALICE, a1, TrustChange.SCANNED, EARLY);

        var outcome = hears(ALICE, 1, LATE, trust(BOB, b1), distrust(ALICE, a3));

        assertThat(level(BOB, b1)).isEqualTo(TrustLevel.AUTHENTICATED);
        assertThat(level(ALICE, a3)).isEqualTo(TrustLevel.DISTRUSTED);
        assertThat(outcome.events()).hasOnlyElementsOfType(KeysChanged.class).hasSize(1);
        assertThat(outcome.outgoing()).as("what was told is not told on").isEmpty();
    }

    @Test
    @DisplayName("C16: what a blindly trusted key says has no effect until that key is verified")
    void whatABlindlyTrustedKeySaysWaits() {
        assertThat(level(ALICE, a1)).isEqualTo(TrustLevel.TRUSTED);

        var outcome = hears(ALICE, 1, EARLY, trust(BOB, b1), trust(ALICE, a3));

        assertThat(level(BOB, b1)).isEqualTo(TrustLevel.TRUSTED);
        assertThat(outcome.events()).isEmpty();
        decide(ALICE, a1, TrustChange.COMPARED, LATE);
        assertThat(level(BOB, b1)).isEqualTo(TrustLevel.AUTHENTICATED);
        assertThat(level(ALICE, a3)).isEqualTo(TrustLevel.AUTHENTICATED);
    }

    @Test
    @DisplayName("C16: one verification brings a whole chain, and ends where nobody vouches")
    void aChain() {
        hears(BOB, 11, EARLY, trust(BOB, b2));
        hears(ALICE, 3, EARLY, trust(BOB, b1));
        hears(ALICE, 1, EARLY, trust(ALICE, a3));
        assertThat(level(BOB, b2)).isEqualTo(TrustLevel.TRUSTED);

        decide(ALICE, a1, TrustChange.SCANNED, LATE);

        assertThat(level(ALICE, a3)).isEqualTo(TrustLevel.AUTHENTICATED);
        assertThat(level(BOB, b1)).isEqualTo(TrustLevel.AUTHENTICATED);
        assertThat(level(BOB, b2)).isEqualTo(TrustLevel.AUTHENTICATED);
    }

    @Test
    void whichDeviceVouchedIsKeptUntilTheUserDecides() {
        decide(ALICE, a1, TrustChange.SCANNED, EARLY);

        hears(ALICE, 3, EARLY, trust(BOB, b1));
        hears(ALICE, 1, LATE, trust(ALICE, a3));

        assertThat(voucher(ALICE, a3)).contains(a1.fingerprint());
        assertThat(voucher(BOB, b1)).contains(a3.fingerprint());
        decide(BOB, b1, TrustChange.COMPARED, LATE);
        assertThat(voucher(BOB, b1)).isEmpty();
    }

    private Optional<String> voucher(BareJid owner, IdentityKey key) {
        var all = test.database().read(snapshot -> decisions.decisions(snapshot, ACCOUNT, owner));
        return Optional.ofNullable(all.get(key.fingerprint())).flatMap(Decision::voucher);
    }

    @Test
    @DisplayName("C16: a contact says nothing about the keys of others")
    void aContactSaysNothingAboutOthers() {
        decide(BOB, b1, TrustChange.SCANNED, EARLY);

        hears(BOB, 11, LATE, trust(ALICE, a3), distrust(ALICE, a1), trust(BOB, b2));

        assertThat(level(ALICE, a3)).isEqualTo(TrustLevel.TRUSTED);
        assertThat(level(ALICE, a1)).isEqualTo(TrustLevel.TRUSTED);
        assertThat(level(BOB, b2)).isEqualTo(TrustLevel.AUTHENTICATED);
    }

    @Test
    @DisplayName("C16: a device whose key was changed says nothing")
    void aSuspectDeviceSaysNothing() {
        decide(ALICE, a1, TrustChange.SCANNED, EARLY);
        devices.suspect(1);

        hears(ALICE, 1, LATE, trust(BOB, b1));

        assertThat(level(BOB, b1)).isEqualTo(TrustLevel.TRUSTED);
    }

    @Test
    @DisplayName(
            "C16: what was said before a decision does not undo it, in whatever order it comes")
    void olderWordsDoNotUndoADecision() {
        decide(ALICE, a1, TrustChange.SCANNED, EARLY);
        decide(BOB, b1, TrustChange.REFUSED, LATE);

        hears(ALICE, 1, EARLY.plusSeconds(1), trust(BOB, b1));
        assertThat(level(BOB, b1)).isEqualTo(TrustLevel.DISTRUSTED);

        hears(ALICE, 1, LATE.plusSeconds(1), trust(BOB, b1));
        assertThat(level(BOB, b1)).isEqualTo(TrustLevel.AUTHENTICATED);
    }

    @Test
    @DisplayName("C16: that a contact vouches for a key does not outweigh that the user refused it")
    void aContactDoesNotOutweighARefusal() {
        decide(BOB, b1, TrustChange.SCANNED, EARLY);
        decide(BOB, b2, TrustChange.REFUSED, EARLY);

        hears(BOB, 11, LATE, trust(BOB, b2));

        assertThat(level(BOB, b2)).isEqualTo(TrustLevel.DISTRUSTED);
    }

    @Test
    void aKeyThatNobodyHasSeenYetIsAuthenticatedWhenItsDeviceShowsUp() {
        var later = TestKeys.key();
        decide(ALICE, a1, TrustChange.SCANNED, EARLY);

        hears(ALICE, 1, LATE, trust(BOB, later));

        assertThat(level(BOB, later)).isEqualTo(TrustLevel.AUTHENTICATED);
    }

    @Test
    void theFormOnTheOtherCurveIsUnderstoodForKeysThatAreKnown() {
        decide(ALICE, a1, TrustChange.SCANNED, EARLY);

        hears(ALICE, 1, LATE, new Statement(BOB, b1.montgomery(), true));

        assertThat(level(BOB, b1)).isEqualTo(TrustLevel.AUTHENTICATED);
    }

    @Test
    @DisplayName("C16: a stranger cannot fill the disk with what it says about its keys")
    void aStrangerIsHeardSoFar() {
        for (var round = 0; round < 10; round++) {
            var said = new ArrayList<Statement>();
            for (var each = 0; each < 60; each++) {
                var key = new byte[32];
                key[0] = (byte) each;
                key[1] = (byte) round;
                said.add(new Statement(BOB, Bytes.of(key), true));
            }
            hears(BOB, 11, EARLY, said.toArray(Statement[]::new));
        }

        int kept =
                test.database()
                        .read(snapshot ->
                                snapshot.list(
                                                "SELECT key FROM trust_pending",
                                                row -> row.text("key"))
                                        .size());
        assertThat(kept).isEqualTo(256);
    }

    private static final class Known implements DeviceKeys {
        private record Held(BareJid owner, int device, IdentityKey key) {}

        private final List<Held> all = new ArrayList<>();
        private final List<Integer> suspects = new ArrayList<>();

        IdentityKey add(BareJid owner, int device) {
            var key = TestKeys.key();
            all.add(new Held(owner, device, key));
            return key;
        }

        void suspect(int device) {
            suspects.add(device);
        }

        @Override
        public Optional<IdentityKey> key(
                Snapshot snapshot, AccountId account, BareJid owner, int device) {
            return all.stream()
                    .filter(each -> each.owner().equals(owner) && each.device() == device)
                    .filter(each -> !suspects.contains(device))
                    .map(Held::key)
                    .findFirst();
        }

        @Override
        public List<IdentityKey> keys(Snapshot snapshot, AccountId account, BareJid owner) {
            return all.stream().filter(each -> each.owner().equals(owner)).map(Held::key).toList();
        }
    }
}
