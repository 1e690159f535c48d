package im.hither.desktop;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/// The parts of the Secret Service API 0.2 that are used, as they go over the bus.
final class SecretInterfaces {
    static final String SERVICE = "org.freedesktop.secrets";
    static final String PATH = "/org/freedesktop/secrets";

    /// Where the specification says that there is no object.
    static final String NOTHING = "/";

    private SecretInterfaces() {}

    /// A secret as the algorithm of the session leaves it; the plain one leaves it as it is.
    @SuppressWarnings("UnusedVariable") // the library reads all of them
    public static final class Secret extends Struct {
        @Position(0)
        private final DBusPath session;

        @Position(1)
        private final List<Byte> parameters;

        @Position(2)
        private final List<Byte> value;

        @Position(3)
        private final String type;

        public Secret(DBusPath session, List<Byte> parameters, List<Byte> value, String type) {
            this.session = session;
            this.parameters = parameters;
            this.value = value;
            this.type = type;
        }

        List<Byte> value() {
            return value;
        }
    }

    /// The service itself.
    @DBusInterfaceName("org.freedesktop.Secret.Service")
    public interface Service extends DBusInterface {
        Two<Variant<?>, DBusPath> OpenSession(String algorithm, Variant<?> input);

        /// Items that are open, and items that are locked.
        Two<List<DBusPath>, List<DBusPath>> SearchItems(Map<String, String> attributes);

        /// What is open now, and the prompt that opens the rest.
        Two<List<DBusPath>, DBusPath> Unlock(List<DBusPath> objects);

        Map<DBusPath, Secret> GetSecrets(List<DBusPath> items, DBusPath session);

        DBusPath ReadAlias(String name);
    }

    /// Where items are made.
    @DBusInterfaceName("org.freedesktop.Secret.Collection")
    public interface Collection extends DBusInterface {
        /// The item, and the prompt that is needed before there is one.
        Two<DBusPath, DBusPath> CreateItem(
                Map<String, Variant<?>> properties, Secret secret, boolean replace);
    }

    /// One secret with its attributes.
    @DBusInterfaceName("org.freedesktop.Secret.Item")
    public interface Item extends DBusInterface {
        DBusPath Delete();
    }

    /// A question of the service to the person.
    @DBusInterfaceName("org.freedesktop.Secret.Prompt")
    public interface Prompt extends DBusInterface {
        void Prompt(String window);

        /// It was answered, or sent away.
        final class Completed extends DBusSignal {
            private final boolean dismissed;

            public Completed(String path, boolean dismissed, Variant<?> result)
                    throws DBusException {
                super(path, dismissed, result);
                this.dismissed = dismissed;
            }

            boolean dismissed() {
                return dismissed;
            }
        }
    }
}
