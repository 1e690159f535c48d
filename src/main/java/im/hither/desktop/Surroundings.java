package im.hither.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The system the program runs on, and where it keeps what.
record Surroundings(String system, Map<String, String> environment, Path home, Path temporary) {
    static Surroundings current() {
        return new Surroundings(
                System.getProperty("os.name"),
                System.getenv(),
                Path.of(System.getProperty("user.home")),
                Path.of(System.getProperty("java.io.tmpdir")));
    }

    /// Where the user's data lies when nobody names another place.
    Path profileFolder() {
        if (isWindows()) {
            return folder("APPDATA").orElse(home.resolve("AppData", "Roaming")).resolve("Hither");
        }
        if (isMac()) {
            return home.resolve("Library", "Application Support", "Hither");
        }
        return folder("XDG_DATA_HOME").orElse(home.resolve(".local", "share")).resolve("hither");
    }

    /// The folder that belongs to the user alone and lasts as long as the session, where the system
    /// has one. A command that was started outside the session finds it too.
    Optional<Path> runtimeFolder() {
        if (isWindows() || isMac()) {
            return Optional.of(temporary); // theirs belong to one user
        }
        return folder("XDG_RUNTIME_DIR")
                .or(() -> user().map(user -> Path.of("/run/user/" + user)))
                .filter(Files::isDirectory);
    }

    /// Where the system bus answers, on a system that has one.
    Optional<String> systemBus() {
        if (isWindows() || isMac()) return Optional.empty();
        return Optional.ofNullable(environment.get("DBUS_SYSTEM_BUS_ADDRESS"))
                .or(() ->
                        Optional.of(Path.of("/run/dbus/system_bus_socket"))
                                .filter(Files::exists)
                                .map(socket -> "unix:path=" + socket));
    }

    /// Where the bus of this session answers, on a system that has one.
    Optional<String> sessionBus() {
        if (isWindows() || isMac()) return Optional.empty();
        return Optional.ofNullable(environment.get("DBUS_SESSION_BUS_ADDRESS"))
                .or(() ->
                        runtimeFolder()
                                .map(folder -> folder.resolve("bus"))
                                .filter(Files::exists)
                                .map(socket -> "unix:path=" + socket));
    }

    /// Where it stands what the session starts, on a system where that is a folder of files.
    Optional<Path> autostartFolder() {
        if (isWindows() || isMac()) return Optional.empty();
        var settings = folder("XDG_CONFIG_HOME").orElse(home.resolve(".config"));
        return Optional.of(settings.resolve("autostart"));
    }

    /// Whether secrets may go into the keyring of the desktop.
    boolean isKeyringWanted() {
        return !"off".equals(environment.get("HITHER_KEYRING"));
    }

    private boolean isWindows() {
        return system.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private boolean isMac() {
        return system.toLowerCase(Locale.ROOT).startsWith("mac");
    }

    /// The folder a variable names; a relative one counts as none (XDG Base Directory
    /// Specification).
    private Optional<Path> folder(String variable) {
        return Optional.ofNullable(environment.get(variable))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .filter(path -> isWindows() || path.isAbsolute());
    }

    private static Optional<Object> user() {
        try {
            return Optional.of(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }
}
