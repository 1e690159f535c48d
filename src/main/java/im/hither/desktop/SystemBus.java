package im.hither.desktop;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// The system bus of a Linux desktop: systemd's login1 tells of sleep, lock and idleness,
/// NetworkManager of the network. Both are only listened to.
final class SystemBus implements AutoCloseable {
    static final String LOGIN = "org.freedesktop.login1";
    static final String LOGIN_PATH = "/org/freedesktop/login1";
    static final String SESSION = "org.freedesktop.login1.Session";
    static final String NETWORK = "org.freedesktop.NetworkManager";
    static final String NETWORK_PATH = "/org/freedesktop/NetworkManager";
    private static final Set<String> AWAY = Set.of("LockedHint", "IdleHint");

    /// From here on there is a network, if only a part of one; below it is coming or going.
    private static final long CONNECTED_LOCAL = 50;

    private final DBusConnection connection;
    private final DesktopListener listener;
    private final Map<String, Boolean> hints = new ConcurrentHashMap<>();
    private boolean sleep;
    private boolean network;

    private SystemBus(DBusConnection connection, DesktopListener listener) {
        this.connection = connection;
        this.listener = listener;
    }

    /// Connects and listens; waits for the answers of the bus.
    static SystemBus connect(String address, DesktopListener listener) throws DBusException {
        var connection = Bus.connect(address);
        var bus = new SystemBus(connection, listener);
        try {
            bus.begin();
            return bus;
        } catch (DBusException | RuntimeException failure) {
            connection.disconnect();
            throw failure;
        }
    }

    private void begin() throws DBusException {
        var names =
                connection.getRemoteObject(
                        "org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
        sleep = names.NameHasOwner(LOGIN);
        network = names.NameHasOwner(NETWORK);
        if (sleep) {
            connection.addSigHandler(Login.PrepareForSleep.class, this::sleeps);
            session().ifPresent(this::follow);
        }
        if (network) connection.addSigHandler(NetworkManager.StateChanged.class, this::state);
    }

    private void sleeps(Login.PrepareForSleep signal) {
        if (!signal.begins()) listener.woke();
    }

    private void state(NetworkManager.StateChanged signal) {
        if (signal.state() >= CONNECTED_LOCAL) listener.networkChanged();
    }

    /// The session that this process belongs to; none for a process outside of one.
    private Optional<String> session() throws DBusException {
        try {
            var login = connection.getRemoteObject(LOGIN, LOGIN_PATH, Login.class);
            var own = new UInt32(ProcessHandle.current().pid());
            return Optional.of(login.GetSessionByPID(own).getPath());
        } catch (DBusExecutionException none) {
            return Optional.empty();
        }
    }

    private void follow(String session) {
        try {
            connection.addSigHandler(
                    Properties.PropertiesChanged.class,
                    signal -> {
                        if (signal.getPath().equals(session)) changed(signal);
                    });
            var properties = connection.getRemoteObject(LOGIN, session, Properties.class);
            for (var hint : AWAY) {
                hints.put(hint, Boolean.TRUE.equals(properties.<Object>Get(SESSION, hint)));
            }
            if (isAway()) listener.away(true);
        } catch (DBusException | DBusExecutionException withoutHints) {
            hints.clear();
        }
    }

    private void changed(Properties.PropertiesChanged signal) {
        var before = isAway();
        for (var each : signal.getPropertiesChanged().entrySet()) {
            if (AWAY.contains(each.getKey())) hints.put(each.getKey(), isTrue(each.getValue()));
        }
        if (isAway() != before) listener.away(!before);
    }

    private static boolean isTrue(Variant<?> value) {
        return Boolean.TRUE.equals(value.getValue());
    }

    private boolean isAway() {
        return hints.containsValue(true);
    }

    boolean tellsSleep() {
        return sleep;
    }

    boolean tellsNetwork() {
        return network;
    }

    @Override
    public void close() {
        connection.disconnect();
    }

    /// The part of login1 that is used.
    @DBusInterfaceName("org.freedesktop.login1.Manager")
    public interface Login extends DBusInterface {
        DBusPath GetSessionByPID(UInt32 process);

        /// The computer is about to sleep, or has slept.
        final class PrepareForSleep extends DBusSignal {
            private final boolean begins;

            public PrepareForSleep(String path, boolean begins) throws DBusException {
                super(path, begins);
                this.begins = begins;
            }

            boolean begins() {
                return begins;
            }
        }
    }

    /// The part of NetworkManager that is used.
    @DBusInterfaceName("org.freedesktop.NetworkManager")
    public interface NetworkManager extends DBusInterface {
        /// NMState of its documentation.
        final class StateChanged extends DBusSignal {
            private final UInt32 state;

            public StateChanged(String path, UInt32 state) throws DBusException {
                super(path, state);
                this.state = state;
            }

            long state() {
                return state.longValue();
            }
        }
    }
}
