package im.hither.bench;

import im.hither.desktop.Profile;
import im.hither.session.StoredHistory;
import im.hither.testing.ProsodyServer;
import im.hither.testing.UnpackedServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// A profile with a long history and an account at a server on loopback; both go when it is closed.
///
/// @param folder holds the profile and what else the program is given
/// @param server none where an account that never goes online is enough
record FilledProfile(Path folder, Optional<ProsodyServer> server) implements AutoCloseable {
    static final int CONVERSATIONS = 200;
    static final int MESSAGES = 20_000;

    private static final String PASSWORD = "wherefore";

    static FilledProfile make() throws IOException, InterruptedException {
        return make(Optional.of(ProsodyServer.start()));
    }

    /// With a server where the servers of the tests are there.
    static FilledProfile withServerIfThereIsOne() throws IOException, InterruptedException {
        return UnpackedServers.arePresent() ? make() : offline();
    }

    /// With an account whose server nobody finds.
    static FilledProfile offline() throws IOException, InterruptedException {
        return make(Optional.empty());
    }

    private static FilledProfile make(Optional<ProsodyServer> server)
            throws IOException, InterruptedException {
        var made = new FilledProfile(Files.createTempDirectory("bench"), server);
        try {
            made.fill();
            return made;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            made.close();
            throw failure;
        }
    }

    private void fill() throws IOException, InterruptedException {
        profile().prepare();
        if (server.isEmpty()) {
            fill(JidCreate.bareFromOrThrowUnchecked("juliet@capulet.invalid"));
            return;
        }
        var here = server.get();
        var address = here.register("juliet", PASSWORD);
        fill(address);
        var password = Files.writeString(folder.resolve("password"), PASSWORD);
        ProgramRun.command(
                this,
                List.of(
                        "account",
                        "add",
                        address.toString(),
                        "--password-file=" + password,
                        "--server=" + here.host() + ":" + here.directTlsPort(),
                        "--tls=direct",
                        "--ca=" + here.authority()));
    }

    private void fill(BareJid address) {
        StoredHistory.fill(profile().database(), address, CONVERSATIONS, MESSAGES / CONVERSATIONS);
    }

    Profile profile() {
        return new Profile(folder.resolve("profile"));
    }

    @Override
    public void close() throws IOException {
        if (server.isPresent()) server.get().close();
        delete(folder);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
