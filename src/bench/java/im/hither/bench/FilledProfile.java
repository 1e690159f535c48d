package im.hither.bench;

import im.hither.desktop.Profile;
import im.hither.session.StoredHistory;
import im.hither.testing.ProsodyServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// A profile with a long history and an account at a server on loopback; both go when it is closed.
///
/// @param folder holds the profile and what else the program is given
record FilledProfile(Path folder, ProsodyServer server) implements AutoCloseable {
    static final int CONVERSATIONS = 200;
    static final int MESSAGES = 20_000;

    private static final String PASSWORD = "wherefore";

    static FilledProfile make() throws IOException, InterruptedException {
        var made = new FilledProfile(Files.createTempDirectory("bench"), ProsodyServer.start());
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
        var address = server.register("juliet", PASSWORD);
        StoredHistory.fill(profile().database(), address, CONVERSATIONS, MESSAGES / CONVERSATIONS);
        var password = Files.writeString(folder.resolve("password"), PASSWORD);
        ProgramRun.command(
                this,
                List.of(
                        "account",
                        "add",
                        address.toString(),
                        "--password-file=" + password,
                        "--server=" + server.host() + ":" + server.directTlsPort(),
                        "--tls=direct",
                        "--ca=" + server.authority()));
    }

    Profile profile() {
        return new Profile(folder.resolve("profile"));
    }

    @Override
    public void close() throws IOException {
        server.close();
        delete(folder);
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
