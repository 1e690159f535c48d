package im.hither.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where `packaging/test` has put Prosody and ejabberd, and where their processes may write.
public final class UnpackedServers {
    private UnpackedServers() {}

    /// Whether they were fetched.
    public static boolean arePresent() {
        return Files.isExecutable(folder().resolve("bin").resolve("prosody"));
    }

    /// The program that starts the server of this name.
    static Path program(String name) {
        var program = folder().resolve("bin").resolve(name);
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException(
                    "There is no "
                            + program
                            + ": run packaging/test once, it fetches the servers the tests need.");
        }
        return program;
    }

    /// What the servers write lies here, inside the build's own folder.
    static Path workFolder() {
        return Path.of("target", "servers").toAbsolutePath();
    }

    private static Path folder() {
        return set("hither.servers", "HITHER_SERVERS")
                .map(Path::of)
                .orElseGet(() -> cache().resolve("hither").resolve("servers"));
    }

    private static Path cache() {
        return Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache"));
    }

    private static Optional<String> set(String property, String variable) {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isEmpty());
    }
}
