package im.hither.feature.account;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.desktop.FileSecretStore;
import im.hither.desktop.Profile;
import im.hither.domain.Account;
import im.hither.domain.ConnectionSettings;
import im.hither.session.SecretStore;
import im.hither.session.wire.sasl.Pin;
import im.hither.session.wire.sasl.TokenMechanism;
import im.hither.session.wire.signin.LoginToken;
import im.hither.session.wire.signin.ServerMemory;
import im.hither.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir private Path folder;
    private final TestDatabase database = TestDatabase.open();
    private final AccountRepository accounts = new AccountRepository();
    private SecretStore secrets;
    private Account juliet;

    @BeforeEach
    void addAccount() throws IOException {
        var profile = new Profile(folder.resolve("profile"));
        profile.prepare();
        secrets = new FileSecretStore(profile);
        juliet =
                database.database()
                        .write(tx -> {
                            accounts.put(
                                    tx, FakeAccounts.JULIETS_ADDRESS, ConnectionSettings.AUTOMATIC);
                            return accounts.account(tx, FakeAccounts.JULIETS_ADDRESS).orElseThrow();
                        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Servers servers() {
        return new Servers(database.database(), secrets, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /// As after a new start: nothing is kept in memory.
    private ServerMemory memory() {
        return servers().of(juliet);
    }

    private static LoginToken token(Duration life) {
        return new LoginToken(
                TokenMechanism.EXPORTER, "secret token".toCharArray(), NOW.plus(life), false);
    }

    @Test
    void nothingIsKnownAtFirst() {
        assertThat(memory().pin()).isEmpty();
        assertThat(memory().token()).isEmpty();
        assertThat(memory().abilities()).isEmpty();
    }

    @DisplayName("XEP-0388: random, and the same for as long as the account is there")
    @Test
    void agentStaysTheSame() {
        var agent = memory().agent();

        assertThat(agent).hasSize(36);
        assertThat(memory().agent()).isEqualTo(agent);
    }

    @Test
    void pinIsKeptUntilTheChangeIsKnown() {
        memory().keep(Pin.of("SCRAM-SHA-1", "none"));
        memory().keep(Pin.of("SCRAM-SHA-256-PLUS", "tls-exporter"));
        assertThat(memory().pin()).hasValue(Pin.of("SCRAM-SHA-256-PLUS", "tls-exporter"));

        servers().unpin(juliet);

        assertThat(memory().pin()).isEmpty();
    }

    @Test
    void abilitiesAreReplaced() {
        memory().keep(Set.of("bind", "resume"));
        memory().keep(Set.of("bind", "token:HT-SHA-256-EXPR"));
        assertThat(memory().abilities()).containsExactlyInAnyOrder("bind", "token:HT-SHA-256-EXPR");

        memory().keep(Set.of());

        assertThat(memory().abilities()).isEmpty();
    }

    @Test
    void tokenIsASecretAndKeptWithItsMechanism() {
        memory().keep(token(Duration.ofDays(21)));

        var kept = memory().token().orElseThrow();
        assertThat(kept.mechanism()).isEqualTo(TokenMechanism.EXPORTER);
        assertThat(kept.secret()).isEqualTo("secret token".toCharArray());
        assertThat(kept.expires()).isEqualTo(NOW.plus(Duration.ofDays(21)));
        assertThat(kept.ageing()).isFalse();
        assertThat(secrets.read(juliet.address().toString(), SecretStore.TOKEN)).isPresent();
    }

    @Test
    void tokenAgesAndExpires() {
        memory().keep(token(Duration.ofDays(6)));
        assertThat(memory().token().orElseThrow().ageing()).isTrue();

        memory().keep(token(Duration.ZERO));

        assertThat(memory().token()).isEmpty();
    }

    @Test
    void whatIsNoTokenIsIgnored() {
        for (var kept : new String[] {"", "HT-SHA-256-EXPR", "HT-MD5-NONE 99999999999 x"}) {
            secrets.write(juliet.address().toString(), SecretStore.TOKEN, kept.toCharArray());

            assertThat(memory().token()).isEmpty();
        }
    }
}
