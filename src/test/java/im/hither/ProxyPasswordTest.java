package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.desktop.FileSecretStore;
import im.hither.desktop.Profile;
import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.ConnectionProblem.ProxyRefused;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ConnectionState;
import im.hither.domain.ConnectionState.Connecting;
import im.hither.domain.ConnectionState.Failed;
import im.hither.domain.ConnectionState.Offline;
import im.hither.domain.ConnectionState.Online;
import im.hither.domain.ProxyAddress;
import im.hither.session.SecretStore;
import im.hither.session.wire.SocketWire;
import im.hither.session.wire.dial.LoopbackProxy;
import im.hither.testing.ScriptedServer;
import im.hither.testing.ScriptedServer.Client;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// The password of a proxy on its way from the person to the proxy, and nowhere else.
class ProxyPasswordTest {
    private static final BareJid JULIET =
            JidCreate.entityBareFromOrThrowUnchecked("juliet@example.com");
    private static final String SECRET = "Xerxes-quaffs";

    private final BlockingQueue<ConnectionState> states = new LinkedBlockingQueue<>();
    private final Logger everything = Logger.getLogger("");
    private final Level before = everything.getLevel();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler heard =
            new Handler() {
                @Override
                public void publish(LogRecord said) {
                    logged.add(new SimpleFormatter().format(said));
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @TempDir private Path folder;

    @BeforeEach
    void listen() {
        heard.setLevel(Level.ALL);
        everything.setLevel(Level.ALL);
        everything.addHandler(heard);
    }

    @AfterEach
    void close() {
        everything.removeHandler(heard);
        everything.setLevel(before);
    }

    @DisplayName("E3 the password of a proxy is in no file and no log, and no other proxy gets it")
    @Test
    void onlyTheProxyItIsForGetsIt() throws Exception {
        var profile = new Profile(folder.resolve("profile"));
        profile.prepare();
        try (var server = ScriptedServer.named("example.com").then(ProxyPasswordTest::serve);
                var known = LoopbackProxy.to(server.port(), "romeo", SECRET);
                var other = LoopbackProxy.to(server.port(), "romeo", SECRET);
                var graph = open(profile)) {
            graph.start();
            add(graph, server, known, SECRET);
            assertThat(outcome()).isInstanceOf(Online.class);
            assertThat(known.introduced()).containsExactly("romeo:" + SECRET);

            add(graph, server, other, "");

            assertThat(outcome())
                    .isInstanceOfSatisfying(
                            Failed.class,
                            failed -> {
                                assertThat(failed.problem()).isInstanceOf(ProxyRefused.class);
                                assertThat(failed.retryAt()).isEmpty();
                            });
            assertThat(other.introduced()).containsExactly("romeo:");
            assertThat(kept(profile, known)).isEmpty();
        }
        assertThat(String.join("", logged)).doesNotContain(SECRET);
        assertThat(written()).doesNotContain(SECRET);
    }

    private static void serve(Client client) throws Exception {
        client.signIn();
        client.hearAll();
    }

    private void add(AppGraph graph, ScriptedServer server, LoopbackProxy proxy, String password) {
        var address = address(proxy);
        if (!password.isEmpty()) {
            graph.accounts().proxyPassword(JULIET, address, password.toCharArray());
        }
        var reached = server.settings();
        var settings =
                new ConnectionSettings(
                        reached.server(),
                        reached.tls(),
                        reached.authority(),
                        Optional.of(address.url()),
                        true);
        graph.accounts().add(JULIET, settings, "own".toCharArray());
    }

    private static ProxyAddress address(LoopbackProxy proxy) {
        return ProxyAddress.parse("socks5://romeo@127.0.0.1:" + proxy.port());
    }

    private static Optional<char[]> kept(Profile profile, LoopbackProxy proxy) {
        return new FileSecretStore(profile)
                .read(JULIET.toString(), SecretStore.ofProxy(address(proxy)));
    }

    private String written() throws Exception {
        var all = new StringBuilder();
        try (var files = Files.walk(folder)) {
            for (var each : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(each, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private ConnectionState outcome() throws InterruptedException {
        for (var next = states.poll(20, TimeUnit.SECONDS);
                next != null;
                next = states.poll(20, TimeUnit.SECONDS)) {
            if (!(next instanceof Connecting || next instanceof Offline)) return next;
        }
        throw new AssertionError("nothing came of it");
    }

    private AppGraph open(Profile profile) {
        var graph =
                new AppGraph(
                        profile,
                        (own, inlet) -> new SocketWire(own.asEntityBareJidOrThrow(), inlet),
                        Clock.systemUTC());
        graph.events()
                .follow(event -> {
                    if (event instanceof ConnectionChanged(_, _, var state)) states.add(state);
                });
        return graph;
    }
}
