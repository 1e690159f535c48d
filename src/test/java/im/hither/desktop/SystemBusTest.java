package im.hither.desktop;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The system bus as login1 and NetworkManager use it, on a bus of the test's own.
class SystemBusTest {
    private static final String PATH = "/org/freedesktop/login1/session/_31";

    @TempDir Path folder;

    private final RecordingListener listener = new RecordingListener();
    private PrivateBus bus;
    private DBusConnection system;

    @BeforeEach
    void start() throws IOException, DBusException {
        bus = PrivateBus.start(folder);
        system = DBusConnectionBuilder.forAddress(bus.address()).withShared(false).build();
    }

    @AfterEach
    void stop() {
        system.disconnect();
        bus.close();
    }

    @Test
    @DisplayName("§2 row 8: the end of sleep is told, its beginning is not")
    void sleepIsTold() throws Exception {
        login(Map.of());
        try (var connected = SystemBus.connect(bus.address(), listener)) {
            assertThat(connected.tellsSleep()).isTrue();
            assertThat(connected.tellsNetwork()).isFalse();

            system.sendMessage(new SystemBus.Login.PrepareForSleep(SystemBus.LOGIN_PATH, true));
            system.sendMessage(new SystemBus.Login.PrepareForSleep(SystemBus.LOGIN_PATH, false));
            assertThat(listener.next()).isEqualTo("woke");
            assertThat(listener.told()).isEmpty();
        }
    }

    @Test
    @DisplayName("§2 row 8: a network that comes is told, one that goes is not")
    void networkIsTold() throws Exception {
        system.requestBusName(SystemBus.NETWORK);
        try (var connected = SystemBus.connect(bus.address(), listener)) {
            assertThat(connected.tellsNetwork()).isTrue();

            network(20);
            network(40);
            network(70);
            assertThat(listener.next()).isEqualTo("network");
            assertThat(listener.told()).isEmpty();
        }
    }

    @Test
    void lockAndIdlenessAreTold() throws Exception {
        login(Map.of("LockedHint", false, "IdleHint", false));
        try (var _ = SystemBus.connect(bus.address(), listener)) {
            hint(Map.of("IdleHint", true));
            hint(Map.of("LockedHint", true));
            hint(Map.of("IdleHint", false));
            hint(Map.of("LockedHint", false));

            assertThat(listener.next()).isEqualTo("away");
            assertThat(listener.next()).isEqualTo("back");
            assertThat(listener.told()).isEmpty();
        }
    }

    @Test
    void sessionThatIsLockedAlreadyIsTold() throws Exception {
        login(Map.of("LockedHint", true, "IdleHint", false));
        try (var _ = SystemBus.connect(bus.address(), listener)) {
            assertThat(listener.next()).isEqualTo("away");
        }
    }

    @Test
    void busWithoutServicesTellsNothing() throws DBusException {
        try (var connected = SystemBus.connect(bus.address(), listener)) {
            assertThat(connected.tellsSleep()).isFalse();
            assertThat(connected.tellsNetwork()).isFalse();
        }
    }

    private void login(Map<String, Object> hints) throws DBusException {
        var session = new FakeSession(new ConcurrentHashMap<>(hints));
        if (!hints.isEmpty()) system.exportObject(PATH, session);
        system.exportObject(SystemBus.LOGIN_PATH, new FakeLogin());
        system.requestBusName(SystemBus.LOGIN);
    }

    private void network(int state) throws DBusException {
        system.sendMessage(
                new SystemBus.NetworkManager.StateChanged(
                        SystemBus.NETWORK_PATH, new UInt32(state)));
    }

    private void hint(Map<String, Boolean> changed) throws DBusException {
        var values = new ConcurrentHashMap<String, Variant<?>>();
        changed.forEach((name, value) -> values.put(name, new Variant<>(value)));
        system.sendMessage(
                new Properties.PropertiesChanged(PATH, SystemBus.SESSION, values, List.of()));
    }

    /// The session manager, with one session.
    static final class FakeLogin implements SystemBus.Login {
        @Override
        public DBusPath GetSessionByPID(UInt32 process) {
            return new DBusPath(PATH);
        }

        @Override
        public String getObjectPath() {
            return SystemBus.LOGIN_PATH;
        }
    }

    /// A session with its hints.
    record FakeSession(Map<String, Object> hints) implements Properties {
        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the library has it
        public <A> A Get(String interfaceName, String name) {
            return (A) requireNonNull(hints.get(name));
        }

        @Override
        public <A> void Set(String interfaceName, String name, A value) {
            throw new UnsupportedOperationException(name);
        }

        @Override
        public Map<String, Variant<?>> GetAll(String interfaceName) {
            return Map.of();
        }

        @Override
        public String getObjectPath() {
            return PATH;
        }
    }
}
