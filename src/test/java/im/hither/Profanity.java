package im.hither;

import static java.nio.charset.StandardCharsets.UTF_8;

import im.hither.concurrent.Ticker;
import im.hither.testing.PlainClient;
import im.hither.testing.XmppServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jxmpp.jid.BareJid;

/// Somebody with Profanity, a program of others for terminals, which speaks the old dialect of
/// OMEMO alone; in a terminal of tmux.
final class Profanity implements AutoCloseable {
    static final Path PROGRAM = Path.of("/usr/bin/profanity");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path socket;
    private final BareJid address;

    private Profanity(Path socket, BareJid address) {
        this.socket = socket;
        this.address = address;
    }

    /// Signs in, makes keys and encrypts from now on.
    static Profanity signIn(XmppServer server, String name)
            throws IOException, InterruptedException, GeneralSecurityException {
        var address = server.register(name, "secret-" + name);
        emptyList(server, name);
        var home = Files.createTempDirectory("profanity");
        write(home.resolve(".config/profanity/profrc"), CONFIGURATION);
        write(
                home.resolve(".local/share/profanity/accounts"),
                """
                [%s]
                enabled=true
                jid=%s
                resource=profanity
                server=%s
                port=%d
                password=%s
                tls.policy=trust
                omemo.policy=always
                """
                        .formatted(
                                address,
                                address,
                                server.host(),
                                server.startTlsPort(),
                                "secret-" + name));
        var person = new Profanity(home.resolve("tmux"), address);
        person.tmux(
                "new-session",
                "-d",
                "-x",
                "160",
                "-y",
                "400",
                "env",
                "-u",
                "XDG_CONFIG_HOME",
                "-u",
                "XDG_DATA_HOME",
                "HOME=" + home,
                "LANG=C.UTF-8",
                "TERM=screen",
                PROGRAM.toString(),
                "-a",
                address.toString());
        person.await(screen -> screen.contains("logged in successfully"));
        person.type("/omemo gen");
        person.await(screen -> screen.contains("Your Device ID is"));
        return person;
    }

    /// Version 0.13 announces itself on a list that is there, and does not make one.
    private static void emptyList(XmppServer server, String name)
            throws IOException, GeneralSecurityException {
        try (var client = PlainClient.bound(server, name, "secret-" + name, "list")) {
            client.say(
                    "<iq type='set' id='list'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='eu.siacs.conversations.axolotl.devicelist'><item id='current'><list xmlns='eu.siacs.conversations.axolotl'/></item></publish></pubsub></iq>");
            client.heard("</iq>");
        }
    }

    private static final String CONFIGURATION =
            """
            [ui]
            splash=false
            wrap=false
            [notifications]
            message=false
            [omemo]
            policy=always
            trustmode=blind
            [logging]
            chlog=false
            """;

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    BareJid address() {
        return address;
    }

    /// Types a line; what a shell or tmux would read otherwise goes as it is.
    void type(String line) throws IOException {
        tmux("send-keys", "-l", line);
        tmux("send-keys", "Enter");
    }

    String screen() throws IOException {
        return tmux("capture-pane", "-p");
    }

    /// Looks at the screen until it is so.
    void await(Predicate<String> condition) throws IOException, InterruptedException {
        var deadline = Ticker.system().nanos() + PATIENCE.toNanos();
        while (true) {
            var seen = screen();
            if (condition.test(seen)) return;
            if (Ticker.system().nanos() > deadline) {
                throw new AssertionError("not within " + PATIENCE + ":\n" + seen.strip());
            }
            TimeUnit.MILLISECONDS.sleep(200); // nobody tells when a terminal changes
        }
    }

    private String tmux(String... words) throws IOException {
        var command = new ArrayList<>(List.of("tmux", "-S", socket.toString(), "-f", "/dev/null"));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }

    @Override
    public void close() throws IOException {
        tmux("kill-server");
    }
}
