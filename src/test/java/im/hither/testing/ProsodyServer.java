package im.hither.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;

/// A Prosody 13 of the test's own. It can be stopped and started again, paused, and killed;
/// accounts, archive and ports stay the same over that.
public final class ProsodyServer implements XmppServer {
    private final Options options;
    private final ServerCertificate certificate;
    private final ServerFolder folder;
    private final int startTlsPort = LoopbackPorts.free();
    private final int directTlsPort = LoopbackPorts.free();
    private ServerProcess process;

    /// How the server differs from the one most tests want.
    ///
    /// @param domain its XMPP domain; rooms are at `rooms.DOMAIN`
    /// @param extraModules loaded besides the usual ones
    /// @param disabledModules of the usual ones, not loaded
    /// @param configuration Lua text in the global section, after the usual settings, so that it
    ///   overrides them
    /// @param certificate what it shows
    public record Options(
            String domain,
            Set<String> extraModules,
            Set<String> disabledModules,
            String configuration,
            ServerCertificate certificate) {
        /// The usual server.
        public static Options usual() {
            return at("hither.test");
        }

        /// The usual server with a domain of its own, as where two servers run at once.
        public static Options at(String domain) {
            return new Options(domain, Set.of(), Set.of(), "", ServerCertificate.valid(domain));
        }

        public Options with(String... modules) {
            return new Options(
                    domain,
                    joined(extraModules, modules),
                    disabledModules,
                    configuration,
                    certificate);
        }

        public Options without(String... modules) {
            return new Options(
                    domain,
                    extraModules,
                    joined(disabledModules, modules),
                    configuration,
                    certificate);
        }

        public Options configured(String lua) {
            return new Options(
                    domain, extraModules, disabledModules, configuration + lua + "\n", certificate);
        }

        public Options showing(ServerCertificate other) {
            return new Options(domain, extraModules, disabledModules, configuration, other);
        }

        private static Set<String> joined(Set<String> some, String... more) {
            var all = new TreeSet<>(some);
            all.addAll(List.of(more));
            return all;
        }
    }

    /// Starts the usual server.
    public static ProsodyServer start() {
        return start(Options.usual());
    }

    /// Starts a server that differs.
    public static ProsodyServer start(Options options) {
        UnpackedServers.program("prosody"); // says so before any folder is made
        return new ProsodyServer(options, Optional.empty());
    }

    /// Starts a server that knows this already.
    public static ProsodyServer start(Options options, Seed seed) {
        UnpackedServers.program("prosody");
        return new ProsodyServer(
                options.with(Seed.MODULE).configured(Seed.configuration()), Optional.of(seed));
    }

    private ProsodyServer(Options options, Optional<Seed> seed) {
        this.options = options;
        this.certificate = options.certificate();
        folder = ServerFolder.make("prosody");
        folder.write(
                "prosody.cfg.lua",
                new ProsodyConfiguration(options, folder.path(), startTlsPort, directTlsPort)
                        .text());
        folder.write("modules/mod_parent.lua", ProsodyConfiguration.parentModule());
        seed.ifPresent(each -> each.write(folder));
        process = launched();
    }

    private ServerProcess launched() {
        var command =
                List.of(
                        UnpackedServers.program("prosody").toString(),
                        "--config",
                        folder.path().resolve("prosody.cfg.lua").toString(),
                        "-F");
        return ServerProcess.start(command, Map.of(), folder, List.of(startTlsPort, directTlsPort));
    }

    @Override
    public String domain() {
        return options.domain();
    }

    @Override
    public String host() {
        return LoopbackPorts.HOST;
    }

    @Override
    public int directTlsPort() {
        return directTlsPort;
    }

    @Override
    public int startTlsPort() {
        return startTlsPort;
    }

    @Override
    public Path authority() {
        return certificate.authority();
    }

    @Override
    public EntityBareJid register(String localpart, String password) {
        try {
            var address = JidCreate.entityBareFrom(localpart + "@" + domain());
            folder.write(
                    "data/%s/accounts/%s.dat"
                            .formatted(
                                    LuaText.fileName(domain()),
                                    LuaText.fileName(address.getLocalpart().toString())),
                    "return { [\"password\"] = %s; };%n".formatted(LuaText.literal(password)));
            return address;
        } catch (XmppStringprepException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /// Stops it as an administrator would: streams are closed with an error that says so.
    public void stop() {
        process.stop();
    }

    /// Starts it again, on the same ports and with the same accounts and archives.
    public void startAgain() {
        if (process.isRunning()) throw new IllegalStateException("Prosody is running.");
        process = launched();
    }

    /// Ends it with SIGKILL: connections break, nothing is said.
    public void kill() {
        process.kill();
    }

    /// Lets it hang: connections stay, nothing is answered, until [#resume()].
    public void pause() {
        process.pause();
    }

    public void resume() {
        process.resume();
    }

    /// Forgets what it knew about streams that could be resumed; only while it does not run.
    public void wipeSessions() {
        if (process.isRunning()) throw new IllegalStateException("Prosody is running.");
        try {
            ServerFolder.delete(
                    folder.path()
                            .resolve("data/%s/smacks_h".formatted(LuaText.fileName(domain()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /// All it has logged since it was first started.
    public String log() {
        return folder.logged();
    }

    @Override
    public void close() {
        process.stop();
        folder.remove();
    }
}
