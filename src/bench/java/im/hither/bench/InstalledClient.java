package im.hither.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// A chat program as it is installed, over a folder of its own with everything it keeps.
///
/// @param name for the table
/// @param command what starts it
/// @param folder its home
record InstalledClient(String name, List<String> command, Path folder) {
    private static final String NOBODY = "65534";

    /// Gajim does not run as root.
    static InstalledClient unprivileged(String name, String command, Path folder)
            throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return new InstalledClient(name, List.of(command), folder);
        }
        own(folder);
        var words = new ArrayList<>(List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY));
        words.addAll(List.of("--clear-groups", command));
        return new InstalledClient(name, words, folder);
    }

    private static void own(Path folder) throws IOException {
        var nobody =
                folder.getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName("nobody");
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) Files.setOwner(file, nobody);
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    Path configuration() {
        return folder.resolve("config");
    }

    /// Starts it with a session bus of its own, at which nobody else is.
    Child start(WatchedScreen screen, String bus) throws IOException {
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said.txt").toFile());
        var environment = builder.environment();
        environment.put("HOME", folder.toString());
        environment.put("XDG_DATA_HOME", data().toString());
        environment.put("XDG_CONFIG_HOME", configuration().toString());
        environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        environment.put("XDG_RUNTIME_DIR", runtime().toString());
        environment.put("DBUS_SESSION_BUS_ADDRESS", bus);
        environment.put("NO_AT_BRIDGE", "1");
        environment.put("GSK_RENDERER", "cairo"); // Dino's best case without a graphics card
        environment.put("DISPLAY", screen.display());
        return Child.start(builder);
    }

    private Path runtime() throws IOException {
        var runtime = folder.resolve("run");
        if (!Files.exists(runtime)) {
            var owner = PosixFilePermissions.fromString("rwx------");
            Files.createDirectory(runtime, PosixFilePermissions.asFileAttribute(owner));
            Files.setOwner(runtime, Files.getOwner(folder));
        }
        return runtime;
    }
}
