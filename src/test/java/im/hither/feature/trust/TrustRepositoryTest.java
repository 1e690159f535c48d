package im.hither.feature.trust;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.AccountId;
import im.hither.domain.TrustLevel;
import im.hither.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

class TrustRepositoryTest {
    private static final AccountId ACCOUNT = new AccountId(1);
    private static final BareJid ROMEO = JidCreate.bareFromOrThrowUnchecked("romeo@example.net");
    private static final BareJid NURSE = JidCreate.bareFromOrThrowUnchecked("nurse@example.net");

    private final TestDatabase test = TestDatabase.open();
    private final TrustRepository decisions = new TrustRepository();

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

    private void change(BareJid owner, String key, TrustChange change, String... known) {
        test.database()
                .write(tx -> {
                    decisions.change(
                            tx, ACCOUNT, owner, key, change, List.of(known), Instant.EPOCH);
                    return true;
                });
    }

    private TrustLevel level(BareJid owner, String key) {
        return test.database().read(snapshot -> decisions.of(snapshot, ACCOUNT, owner, key));
    }

    @Test
    void keysAreTrustedBlindlyAtFirst() {
        assertThat(level(ROMEO, "phone")).isEqualTo(TrustLevel.TRUSTED);
    }

    @Test
    @DisplayName("C1: once a key was compared, a device that the server adds gets nothing")
    void newKeysAreUndecidedOnceOneWasCompared() {
        change(ROMEO, "phone", TrustChange.SCANNED, "phone", "laptop");

        assertThat(level(ROMEO, "phone")).isEqualTo(TrustLevel.AUTHENTICATED);
        assertThat(level(ROMEO, "laptop")).isEqualTo(TrustLevel.TRUSTED);
        assertThat(level(ROMEO, "ghost")).isEqualTo(TrustLevel.UNDECIDED);
        assertThat(level(ROMEO, "ghost").mayReceive()).isFalse();
        assertThat(level(NURSE, "phone")).isEqualTo(TrustLevel.TRUSTED);
    }

    @Test
    @DisplayName("C1: what was added between two comparisons does not become trusted by the second")
    void aSecondComparisonTrustsNothingElse() {
        change(ROMEO, "phone", TrustChange.SCANNED, "phone");
        change(ROMEO, "laptop", TrustChange.SCANNED, "phone", "laptop", "ghost");

        assertThat(level(ROMEO, "ghost")).isEqualTo(TrustLevel.UNDECIDED);
    }

    @Test
    void whatTheUserDecidedStays() {
        change(ROMEO, "laptop", TrustChange.REFUSED);
        change(ROMEO, "phone", TrustChange.COMPARED, "phone", "laptop");

        assertThat(level(ROMEO, "laptop")).isEqualTo(TrustLevel.DISTRUSTED);
        change(ROMEO, "laptop", TrustChange.ACCEPTED);
        assertThat(level(ROMEO, "laptop")).isEqualTo(TrustLevel.TRUSTED);
    }

    @Test
    void aMismatchStopsSending() {
        change(ROMEO, "phone", TrustChange.MISMATCHED);

        assertThat(level(ROMEO, "phone").mayReceive()).isFalse();
    }
}
