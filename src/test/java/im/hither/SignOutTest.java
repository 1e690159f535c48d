package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.desktop.FileSecretStore;
import im.hither.desktop.Profile;
import im.hither.domain.AccountId;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ServerAddress;
import im.hither.domain.TlsMode;
import im.hither.feature.account.AccountService;
import im.hither.session.SecretStore;
import im.hither.session.wire.SocketWire;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// What is left of a sign-in when somebody signs out.
class SignOutTest {
    private static final BareJid JULIET =
            JidCreate.entityBareFromOrThrowUnchecked("juliet@hither.test");

    /// Nobody listens there.
    private static final ConnectionSettings NOWHERE =
            new ConnectionSettings(
                    Optional.of(new ServerAddress("127.0.0.1", OptionalInt.of(1))),
                    TlsMode.DIRECT,
                    Optional.empty(),
                    Optional.empty(),
                    false);

    @TempDir private Path folder;

    static Stream<Named<BiConsumer<AccountService, AccountId>>> ways() {
        return Stream.of(
                Named.of("remove", AccountService::remove),
                Named.of("disable", AccountService::disable),
                Named.of(
                        "another password",
                        (accounts, id) -> accounts.password(id, "new".toCharArray())));
    }

    @DisplayName("A13 a token does not outlive the sign-in it belongs to")
    @ParameterizedTest
    @MethodSource("ways")
    void noTokenIsLeft(BiConsumer<AccountService, AccountId> way) throws Exception {
        var profile = new Profile(folder.resolve("profile"));
        profile.prepare();
        var secrets = new FileSecretStore(profile);
        try (var graph = open(profile)) {
            graph.accounts().add(JULIET, NOWHERE, "old".toCharArray());
        }
        secrets.write(JULIET.toString(), SecretStore.TOKEN, "kept".toCharArray());

        try (var graph = open(profile)) {
            graph.start();
            way.accept(graph.accounts(), graph.accounts().account(JULIET).orElseThrow().id());
        }

        assertThat(secrets.read(JULIET.toString(), SecretStore.TOKEN)).isEmpty();
    }

    private static AppGraph open(Profile profile) {
        return new AppGraph(
                profile,
                (own, inlet) -> new SocketWire(own.asEntityBareJidOrThrow(), inlet),
                Clock.systemUTC());
    }
}
