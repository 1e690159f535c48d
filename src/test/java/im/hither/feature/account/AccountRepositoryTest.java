package im.hither.feature.account;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConnectionSettings;
import im.hither.domain.ServerAddress;
import im.hither.domain.TlsMode;
import im.hither.testing.TestDatabase;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountRepositoryTest {
    @Test
    void everySettingComesBackAsItWas() {
        var settings =
                new ConnectionSettings(
                        Optional.of(ServerAddress.parse("[::1]:5223")),
                        TlsMode.DIRECT,
                        Optional.of("pem"),
                        Optional.of("socks5://127.0.0.1:9050"),
                        true,
                        Optional.of("/home/juliet/own.p12"));
        var accounts = new AccountRepository();
        try (var database = TestDatabase.open()) {
            for (var each : new ConnectionSettings[] {ConnectionSettings.AUTOMATIC, settings}) {
                database.database()
                        .write(tx -> {
                            accounts.put(tx, FakeAccounts.JULIETS_ADDRESS, each);
                            return tx.commit();
                        });

                assertThat(database.database().read(accounts::accounts))
                        .singleElement()
                        .satisfies(account -> assertThat(account.settings()).isEqualTo(each));
            }
        }
    }
}
