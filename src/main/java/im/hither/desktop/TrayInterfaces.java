package im.hither.desktop;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// The parts of StatusNotifierItem, of the menu that goes with it (com.canonical.dbusmenu) and of
/// the launcher's counter that are used, as they go over the bus.
final class TrayInterfaces {
    static final String ITEM = "org.kde.StatusNotifierItem";
    static final String WATCHER = "org.kde.StatusNotifierWatcher";
    static final String WATCHER_PATH = "/StatusNotifierWatcher";

    private TrayInterfaces() {}

    /// Who knows of all icons, and of those who show them.
    @DBusInterfaceName(WATCHER)
    public interface Watcher extends DBusInterface {
        void RegisterStatusNotifierItem(String service);

        /// Somebody shows icons now.
        final class StatusNotifierHostRegistered extends DBusSignal {
            public StatusNotifierHostRegistered(String path) throws DBusException {
                super(path);
            }
        }

        /// Nobody does any more.
        final class StatusNotifierHostUnregistered extends DBusSignal {
            public StatusNotifierHostUnregistered(String path) throws DBusException {
                super(path);
            }
        }
    }

    /// An icon.
    @DBusInterfaceName(ITEM)
    public interface Item extends DBusInterface {
        void Activate(int x, int y);

        void SecondaryActivate(int x, int y);

        void ContextMenu(int x, int y);

        void Scroll(int delta, String orientation);

        /// The picture is another one.
        final class NewIcon extends DBusSignal {
            public NewIcon(String path) throws DBusException {
                super(path);
            }
        }

        /// What a pointer on the icon reads is something else.
        final class NewToolTip extends DBusSignal {
            public NewToolTip(String path) throws DBusException {
                super(path);
            }
        }
    }

    /// A menu.
    @DBusInterfaceName("com.canonical.dbusmenu")
    public interface Menu extends DBusInterface {
        /// A version of the menu, and its root.
        Two<UInt32, Entry> GetLayout(int parent, int depth, List<String> names);

        List<EntryProperties> GetGroupProperties(List<Integer> ids, List<String> names);

        Variant<?> GetProperty(int id, String name);

        void Event(int id, String what, Variant<?> data, UInt32 time);

        boolean AboutToShow(int id);
    }

    /// A line of a menu, or the menu itself.
    @SuppressWarnings("UnusedVariable") // the library reads all of them
    public static final class Entry extends Struct {
        @Position(0)
        private final int id;

        @Position(1)
        private final Map<String, Variant<?>> properties;

        @Position(2)
        private final List<Variant<?>> children;

        public Entry(int id, Map<String, Variant<?>> properties, List<Variant<?>> children) {
            this.id = id;
            this.properties = properties;
            this.children = children;
        }
    }

    /// What is known of a line.
    @SuppressWarnings("UnusedVariable") // the library reads all of them
    public static final class EntryProperties extends Struct {
        @Position(0)
        private final int id;

        @Position(1)
        private final Map<String, Variant<?>> properties;

        public EntryProperties(int id, Map<String, Variant<?>> properties) {
            this.id = id;
            this.properties = properties;
        }
    }

    /// A picture: big-endian ARGB.
    @SuppressWarnings("UnusedVariable") // the library reads all of them
    public static final class Pixels extends Struct {
        @Position(0)
        private final int width;

        @Position(1)
        private final int height;

        @Position(2)
        private final byte[] bytes;

        public Pixels(int width, int height, byte[] bytes) {
            this.width = width;
            this.height = height;
            this.bytes = bytes;
        }
    }

    /// What a pointer on the icon reads.
    @SuppressWarnings("UnusedVariable") // the library reads all of them
    public static final class Tip extends Struct {
        @Position(0)
        private final String icon;

        @Position(1)
        private final List<Pixels> pictures;

        @Position(2)
        private final String title;

        @Position(3)
        private final String text;

        public Tip(String icon, List<Pixels> pictures, String title, String text) {
            this.icon = icon;
            this.pictures = pictures;
            this.title = title;
            this.text = text;
        }
    }

    /// The number that docks and task bars show at a program.
    @DBusInterfaceName("com.canonical.Unity.LauncherEntry")
    public interface Launcher extends DBusInterface {
        /// It is another one.
        final class Update extends DBusSignal {
            final String application;
            final Map<String, Variant<?>> what;

            public Update(String path, String application, Map<String, Variant<?>> what)
                    throws DBusException {
                super(path, application, what);
                this.application = application;
                this.what = Map.copyOf(what);
            }
        }
    }
}
