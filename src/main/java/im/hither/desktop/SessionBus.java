package im.hither.desktop;

import im.hither.domain.Note;
import im.hither.terminal.Words;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

/// Notes on a Linux desktop: the notification service of the session bus (Desktop Notifications
/// Specification 1.2). Only what that service itself says about a note that stands is believed.
public final class SessionBus implements Notifier {
    static final String SERVICE = "org.freedesktop.Notifications";
    static final String PATH = "/org/freedesktop/Notifications";
    private static final System.Logger LOG = System.getLogger(SessionBus.class.getName());

    /// Of the Sound Naming Specification; the desktop has it, and may be told to keep quiet.
    private static final String SOUND = "message-new-instant";

    private static final UInt32 NEW = new UInt32(0);
    private static final int AS_THE_SERVICE_LIKES = -1;

    private final DBusConnection connection;
    private final DBus names;
    private final Notifications service;
    private final Properties properties;
    private final Set<String> abilities;
    private final Words words;
    private final NotifierListener listener;
    private final Map<String, UInt32> standing = new ConcurrentHashMap<>();
    private volatile String owner = "";

    private SessionBus(DBusConnection connection, Words words, NotifierListener listener)
            throws DBusException {
        this.connection = connection;
        this.words = words;
        this.listener = listener;
        names =
                connection.getRemoteObject(
                        "org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
        service = connection.getRemoteObject(SERVICE, PATH, Notifications.class);
        properties = connection.getRemoteObject(SERVICE, PATH, Properties.class);
        abilities = Set.copyOf(service.GetCapabilities()); // starts it where it is not running
    }

    /// The notification service of this session; shows nothing where there is none.
    public static Notifier ofSession(Words words, NotifierListener listener) {
        var address = Surroundings.current().sessionBus();
        try {
            return address.isEmpty() ? NONE : connect(address.get(), words, listener);
        } catch (DBusException | RuntimeException none) {
            LOG.log(Level.DEBUG, "there is no notification service", none);
            return NONE;
        }
    }

    static SessionBus connect(String address, Words words, NotifierListener listener)
            throws DBusException {
        var connection = Bus.connect(address);
        try {
            var bus = new SessionBus(connection, words, listener);
            bus.follow();
            return bus;
        } catch (DBusException | RuntimeException failure) {
            connection.disconnect();
            throw failure;
        }
    }

    private void follow() throws DBusException {
        connection.addSigHandler(Notifications.ActionInvoked.class, this::invoked);
        connection.addSigHandler(Notifications.NotificationReplied.class, this::replied);
        connection.addSigHandler(Notifications.NotificationClosed.class, this::closed);
    }

    private void invoked(Notifications.ActionInvoked signal) {
        key(signal, signal.id)
                .ifPresent(key -> {
                    switch (signal.action) {
                        case "default" -> listener.opened(key);
                        case "read" -> listener.read(key);
                        default -> LOG.log(Level.DEBUG, "an action of nobody’s");
                    }
                });
    }

    private void replied(Notifications.NotificationReplied signal) {
        key(signal, signal.id).ifPresent(key -> listener.replied(key, signal.text));
    }

    private void closed(Notifications.NotificationClosed signal) {
        key(signal, signal.id)
                .ifPresent(key -> {
                    standing.remove(key, signal.id);
                    listener.gone(key);
                });
    }

    private Optional<String> key(DBusSignal signal, UInt32 id) {
        if (!owner.equals(signal.getSource())) return Optional.empty();
        return standing.entrySet().stream()
                .filter(note -> note.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public void show(Note note) {
        try {
            var id =
                    service.Notify(
                            "Hither",
                            standing.getOrDefault(note.key(), NEW),
                            "im.hither.Hither",
                            note.title(),
                            abilities.contains("body-markup") ? escaped(note.body()) : note.body(),
                            actions(),
                            hints(note),
                            AS_THE_SERVICE_LIKES);
            owner = names.GetNameOwner(SERVICE); // it may have been started anew
            standing.put(note.key(), id);
        } catch (DBusExecutionException refused) {
            LOG.log(Level.DEBUG, "a note was not shown", refused);
        }
    }

    private List<String> actions() {
        if (!abilities.contains("actions")) return List.of();
        var actions = new ArrayList<>(List.of("default", words.open(), "read", words.read()));
        if (abilities.contains("inline-reply")) {
            actions.addAll(List.of("inline-reply", words.reply()));
        }
        return actions;
    }

    private Map<String, Variant<?>> hints(Note note) {
        var hints = new HashMap<String, Variant<?>>();
        hints.put("desktop-entry", new Variant<>("im.hither.Hither"));
        hints.put("category", new Variant<>("im.received"));
        if (note.silent() || isInhibited()) hints.put("suppress-sound", new Variant<>(true));
        else if (abilities.contains("sound")) hints.put("sound-name", new Variant<>(SOUND));
        return hints;
    }

    /// The desktop is not to be disturbed; only some tell.
    private boolean isInhibited() {
        if (!abilities.contains("inhibitions")) return false;
        try {
            return Boolean.TRUE.equals(properties.<Object>Get(SERVICE, "Inhibited"));
        } catch (DBusExecutionException untold) {
            LOG.log(Level.DEBUG, "whether notes are held back is not told", untold);
            return false;
        }
    }

    /// The service reads the body as markup; what people wrote is text.
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public void withdraw(String key) {
        var id = standing.remove(key);
        if (id == null) return;
        try {
            service.CloseNotification(id);
        } catch (DBusExecutionException gone) {
            LOG.log(Level.DEBUG, "a note was gone already", gone);
        }
    }

    @Override
    public void close() {
        for (var key : List.copyOf(standing.keySet())) withdraw(key);
        connection.disconnect();
    }

    /// The part of the notification service that is used.
    @DBusInterfaceName("org.freedesktop.Notifications")
    public interface Notifications extends DBusInterface {
        List<String> GetCapabilities();

        UInt32 Notify(
                String application,
                UInt32 replaces,
                String icon,
                String title,
                String body,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int milliseconds);

        void CloseNotification(UInt32 id);

        /// Somebody pressed one of the note's buttons, or the note itself (`default`).
        final class ActionInvoked extends DBusSignal {
            private final UInt32 id;
            private final String action;

            public ActionInvoked(String path, UInt32 id, String action) throws DBusException {
                super(path, id, action);
                this.id = id;
                this.action = action;
            }
        }

        /// Somebody wrote an answer into the note.
        final class NotificationReplied extends DBusSignal {
            private final UInt32 id;
            private final String text;

            public NotificationReplied(String path, UInt32 id, String text) throws DBusException {
                super(path, id, text);
                this.id = id;
                this.text = text;
            }
        }

        /// The note stands no more.
        final class NotificationClosed extends DBusSignal {
            private final UInt32 id;

            public NotificationClosed(String path, UInt32 id, UInt32 reason) throws DBusException {
                super(path, id, reason);
                this.id = id;
            }
        }
    }
}
