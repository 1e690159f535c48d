package im.hither.testing;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;

/// An ejabberd of the test's own, for what has to work with more than one server. Erlang runs
/// without its distribution: no node name, no port mapper.
public final class EjabberdServer implements XmppServer {
    private final String domain;
    private final ServerCertificate certificate;
    private final ServerFolder folder;
    private final int startTlsPort = LoopbackPorts.free();
    private final int directTlsPort = LoopbackPorts.free();
    private final int commandPort = LoopbackPorts.free();
    private final Path program;
    private ServerProcess process;

    /// Starts a server for `hither.test`.
    public static EjabberdServer start() {
        return start("hither.test");
    }

    /// Starts a server for this domain; rooms are at `rooms.DOMAIN`.
    public static EjabberdServer start(String domain) {
        return new EjabberdServer(domain, UnpackedServers.program("ejabberd"), Optional.empty());
    }

    /// Starts a server for `hither.test` that asks for certificates, and takes those of this
    /// authority for their owners' passwords (SASL EXTERNAL).
    public static EjabberdServer startTrusting(HandMadeCertificate.Signed authority) {
        return new EjabberdServer(
                "hither.test", UnpackedServers.program("ejabberd"), Optional.of(authority.pem()));
    }

    private EjabberdServer(String domain, Path program, Optional<String> clients) {
        this.domain = domain;
        this.program = program;
        certificate = ServerCertificate.valid(domain);
        folder = ServerFolder.make("ejabberd");
        clients.ifPresent(authority -> folder.write("clients.pem", authority));
        var configuration =
                new EjabberdConfiguration(
                        domain,
                        certificate,
                        startTlsPort,
                        directTlsPort,
                        commandPort,
                        clients.map(_ -> folder.path().resolve("clients.pem")));
        folder.write("ejabberd.yml", configuration.text());
        process = launched();
    }

    private ServerProcess launched() {
        return ServerProcess.start(
                List.of(
                        program.toString(),
                        "-mnesia",
                        "dir",
                        "\"" + folder.path().resolve("data") + "\"",
                        "-eval",
                        EjabberdConfiguration.parentWatch()),
                Map.of(
                        "EJABBERD_CONFIG_PATH", folder.path().resolve("ejabberd.yml").toString(),
                        "EJABBERD_LOG_PATH", folder.path().resolve("ejabberd.log").toString(),
                        "ERL_CRASH_DUMP", folder.path().resolve("crash.dump").toString(),
                        "HOME", folder.path().toString()),
                folder,
                List.of(startTlsPort, directTlsPort, commandPort));
    }

    /// Ends it in good order: everybody is told, and nothing is known of sessions afterwards.
    public void stop() {
        process.stop();
    }

    /// With the accounts and archives that it had, on the same ports.
    public void startAgain() {
        process = launched();
    }

    @Override
    public String domain() {
        return domain;
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
        var account =
                new Gson().toJson(Map.of("user", localpart, "host", domain, "password", password));
        var address =
                URI.create("http://%s:%d/api/register".formatted(LoopbackPorts.HOST, commandPort));
        var request =
                HttpRequest.newBuilder(address)
                        .POST(HttpRequest.BodyPublishers.ofString(account))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) throw new IllegalStateException(response.body());
            return JidCreate.entityBareFrom(localpart + "@" + domain);
        } catch (XmppStringprepException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public long pid() {
        return process.pid();
    }

    /// All it has printed and logged.
    public String log() {
        return folder.logged();
    }

    @Override
    public void close() {
        process.stop();
        folder.remove();
    }
}
