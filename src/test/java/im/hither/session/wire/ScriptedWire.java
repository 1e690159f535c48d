package im.hither.session.wire;

import im.hither.concurrent.VirtualScheduler;
import im.hither.domain.ConnectionSettings;
import im.hither.domain.ServerAddress;
import im.hither.domain.TlsMode;
import im.hither.session.wire.dns.AddressLookup;
import im.hither.session.wire.dns.Family;
import im.hither.session.wire.dns.Routes;
import im.hither.session.wire.dns.ServiceLookup;
import im.hither.session.wire.dns.ServiceRecord;
import im.hither.session.wire.signin.SignIn;
import im.hither.testing.ScriptedServer;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;

/// A wire for `juliet@example.com`, an authority it trusts, and a name service that says what a
/// test wants; every host of its own is loopback.
final class ScriptedWire implements AutoCloseable {
    static final String DOMAIN = "example.com";
    private static final Patience SHORT =
            new Patience(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(5));

    private final Map<String, List<ServiceRecord>> services = new HashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final VirtualScheduler scheduler = new VirtualScheduler();
    private final RecordingInlet inlet = new RecordingInlet();
    private final SocketWire wire;

    ScriptedWire() {
        this("juliet@" + DOMAIN);
    }

    ScriptedWire(String address) {
        this(address, SHORT);
    }

    ScriptedWire(Patience patience) {
        this("juliet@" + DOMAIN, patience);
    }

    private ScriptedWire(String address, Patience patience) {
        ServiceLookup records =
                name -> {
                    asked.add(name);
                    return services.getOrDefault(name, List.of());
                };
        AddressLookup addresses =
                (host, family) -> {
                    asked.add(host);
                    return family == Family.IPV4 && host.endsWith(".test")
                            ? List.of(InetAddress.ofLiteral("127.0.0.1"))
                            : List.of();
                };
        EntityBareJid own = JidCreate.entityBareFromOrThrowUnchecked(address);
        var network = new Network(new Routes(records, new Random(7)), addresses, scheduler);
        this.wire = new SocketWire(own, inlet, network, patience);
    }

    /// A server with a certificate for these names.
    static ScriptedServer server(String... names) throws Exception {
        return ScriptedServer.named(names);
    }

    /// A record for direct TLS; the priority is the order of the calls.
    ScriptedWire direct(String host, int port) {
        return record("_xmpps-client._tcp." + DOMAIN, host, port);
    }

    ScriptedWire startTls(String host, int port) {
        return record("_xmpp-client._tcp." + DOMAIN, host, port);
    }

    private ScriptedWire record(String name, String host, int port) {
        var priority = services.values().stream().mapToInt(List::size).sum();
        var records = new ArrayList<>(services.getOrDefault(name, List.of()));
        records.add(new ServiceRecord(priority, 0, port, host));
        services.put(name, records);
        return this;
    }

    SocketWire wire() {
        return wire;
    }

    RecordingInlet inlet() {
        return inlet;
    }

    /// Every name that was looked up.
    List<String> asked() {
        return List.copyOf(asked);
    }

    SignIn searching() {
        return signIn(settings(Optional.empty(), Optional.empty()));
    }

    /// By way of a given port of loopback.
    SignIn given(ScriptedServer server) {
        return signIn(server.settings());
    }

    SignIn through(String proxy) {
        return signIn(settings(Optional.empty(), Optional.of(proxy)));
    }

    static SignIn signIn(ConnectionSettings settings) {
        return new SignIn(
                "secret"::toCharArray,
                Resourcepart.fromOrThrowUnchecked("x"),
                settings,
                new KnownServer());
    }

    static ConnectionSettings settings(Optional<ServerAddress> server, Optional<String> proxy) {
        return new ConnectionSettings(
                server, TlsMode.AUTO, Optional.of(ScriptedServer.authorityText()), proxy, true);
    }

    @Override
    public void close() {
        wire.close();
        scheduler.close();
    }
}
