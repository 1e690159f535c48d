package im.hither.desktop;

import im.hither.desktop.TrayInterfaces.Item;
import im.hither.desktop.TrayInterfaces.Launcher;
import im.hither.desktop.TrayInterfaces.Watcher;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/// The icon on a Linux desktop: an object on the session bus (StatusNotifierItem) that whoever
/// shows icons is told of, also when that one begins later or begins anew.
public final class BusTray implements Tray {
    private static final System.Logger LOG = System.getLogger(BusTray.class.getName());
    private static final String BUS = "org.freedesktop.DBus";
    private static final String LAUNCHER_PATH = "/im/hither/Hither";
    private static final String DESKTOP_ENTRY = "application://im.hither.Hither.desktop";

    private final DBusConnection connection;
    private final TrayListener listener;
    private final StatusItem item;
    private final StatusMenu menu;
    private boolean visible;
    private boolean closed;

    private BusTray(DBusConnection connection, Words words, TrayListener listener) {
        this.connection = connection;
        this.listener = listener;
        item = new StatusItem(listener);
        menu = new StatusMenu(words, listener);
    }

    /// The icons of this session; shows nothing where there is no bus.
    public static Tray ofSession(Words words, TrayListener listener) {
        var address = Surroundings.current().sessionBus();
        try {
            return address.isEmpty() ? NONE : connect(address.get(), words, listener);
        } catch (DBusException | RuntimeException none) {
            LOG.log(Level.DEBUG, "there is no place for an icon", none);
            return NONE;
        }
    }

    static BusTray connect(String address, Words words, TrayListener listener)
            throws DBusException {
        var connection = Bus.connect(address);
        try {
            var tray = new BusTray(connection, words, listener);
            tray.begin();
            return tray;
        } catch (DBusException | RuntimeException failure) {
            connection.disconnect();
            throw failure;
        }
    }

    private void begin() throws DBusException {
        connection.exportObject(StatusItem.PATH, item);
        connection.exportObject(StatusMenu.PATH, menu);
        connection.addSigHandler(DBus.NameOwnerChanged.class, this::ownerChanged);
        connection.addSigHandler(
                Watcher.StatusNotifierHostRegistered.class, signal -> hostChanged(signal, true));
        connection.addSigHandler(
                Watcher.StatusNotifierHostUnregistered.class, signal -> hostChanged(signal, false));
        register();
    }

    /// The bus alone says who owns a name.
    private void ownerChanged(DBus.NameOwnerChanged signal) {
        if (!signal.name.equals(TrayInterfaces.WATCHER) || !signal.getSource().equals(BUS)) return;
        if (signal.newOwner.isEmpty()) visible(false);
        else register();
    }

    private void hostChanged(DBusSignal signal, boolean now) {
        if (signal.getSource().equals(owner())) visible(now);
    }

    private String owner() {
        try {
            return connection
                    .getRemoteObject(BUS, "/org/freedesktop/DBus", DBus.class)
                    .GetNameOwner(TrayInterfaces.WATCHER);
        } catch (DBusException | DBusExecutionException none) {
            return "";
        }
    }

    private void register() {
        try {
            connection
                    .getRemoteObject(
                            TrayInterfaces.WATCHER, TrayInterfaces.WATCHER_PATH, Watcher.class)
                    .RegisterStatusNotifierItem(connection.getUniqueName());
            visible(isAnyHost());
        } catch (DBusException | DBusExecutionException none) {
            LOG.log(Level.DEBUG, "nobody shows icons", none);
            visible(false);
        }
    }

    private boolean isAnyHost() throws DBusException {
        var properties =
                connection.getRemoteObject(
                        TrayInterfaces.WATCHER, TrayInterfaces.WATCHER_PATH, Properties.class);
        var any = properties.<Object>Get(TrayInterfaces.WATCHER, "IsStatusNotifierHostRegistered");
        return Boolean.TRUE.equals(any);
    }

    private synchronized void visible(boolean now) {
        if (visible == now || closed) return;
        visible = now;
        listener.visible(now);
    }

    @Override
    public void show(Shown shown) {
        item.show(shown);
        try {
            connection.sendMessage(new Item.NewIcon(StatusItem.PATH));
            connection.sendMessage(new Item.NewToolTip(StatusItem.PATH));
            connection.sendMessage(
                    new Launcher.Update(
                            LAUNCHER_PATH,
                            DESKTOP_ENTRY,
                            Map.of(
                                    "count",
                                    new Variant<>((long) shown.unread()),
                                    "count-visible",
                                    new Variant<>(shown.unread() > 0))));
        } catch (DBusException gone) {
            LOG.log(Level.DEBUG, "the icon was not shown", gone);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        connection.disconnect();
    }
}
