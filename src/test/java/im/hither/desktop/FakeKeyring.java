package im.hither.desktop;

import static java.util.Objects.requireNonNull;

import im.hither.desktop.SecretInterfaces.Collection;
import im.hither.desktop.SecretInterfaces.Item;
import im.hither.desktop.SecretInterfaces.Prompt;
import im.hither.desktop.SecretInterfaces.Secret;
import im.hither.desktop.SecretInterfaces.Service;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.Variant;

/// A keyring with one collection on a bus. While it is locked, it asks the person first, who opens
/// it or sends the question away.
final class FakeKeyring implements Service, Collection {
    static final String COLLECTION = "/org/freedesktop/secrets/collection/login";
    private static final String PROMPT = "/org/freedesktop/secrets/prompt/1";
    private static final DBusPath NONE = new DBusPath(SecretInterfaces.NOTHING);

    final Map<String, Map<String, String>> items = new LinkedHashMap<>();
    private final Map<String, Secret> secrets = new LinkedHashMap<>();
    private final DBusConnection connection;
    volatile boolean locked;
    volatile boolean sentAway;
    private int count;

    private FakeKeyring(DBusConnection connection) {
        this.connection = connection;
    }

    static FakeKeyring on(DBusConnection connection) throws DBusException {
        var keyring = new FakeKeyring(connection);
        connection.exportObject(SecretInterfaces.PATH, (Service) keyring);
        connection.exportObject(COLLECTION, (Collection) keyring);
        connection.exportObject(PROMPT, keyring.new Question());
        connection.requestBusName(SecretInterfaces.SERVICE);
        return keyring;
    }

    @Override
    public String getObjectPath() {
        return SecretInterfaces.PATH;
    }

    @Override
    public Two<Variant<?>, DBusPath> OpenSession(String algorithm, Variant<?> input) {
        return new Two<>(new Variant<>(""), new DBusPath("/org/freedesktop/secrets/session/1"));
    }

    @Override
    public synchronized Two<List<DBusPath>, List<DBusPath>> SearchItems(
            Map<String, String> attributes) {
        var found = new ArrayList<DBusPath>();
        items.forEach((path, own) -> {
            if (own.entrySet().containsAll(attributes.entrySet())) found.add(new DBusPath(path));
        });
        return locked ? new Two<>(List.of(), found) : new Two<>(found, List.of());
    }

    @Override
    public Two<List<DBusPath>, DBusPath> Unlock(List<DBusPath> objects) {
        return locked ? new Two<>(List.of(), new DBusPath(PROMPT)) : new Two<>(objects, NONE);
    }

    @Override
    public synchronized Map<DBusPath, Secret> GetSecrets(List<DBusPath> paths, DBusPath session) {
        var found = new LinkedHashMap<DBusPath, Secret>();
        for (var path : paths) found.put(path, secrets.get(path.getPath()));
        return found;
    }

    @Override
    public DBusPath ReadAlias(String name) {
        return new DBusPath(COLLECTION);
    }

    @Override
    @SuppressWarnings("unchecked") // so the specification says
    public synchronized Two<DBusPath, DBusPath> CreateItem(
            Map<String, Variant<?>> properties, Secret secret, boolean replace) {
        var attributes =
                Map.copyOf(
                        (Map<String, String>)
                                requireNonNull(
                                                properties.get(
                                                        "org.freedesktop.Secret.Item.Attributes"))
                                        .getValue());
        items.entrySet().removeIf(item -> replace && item.getValue().equals(attributes));
        var path = COLLECTION + "/" + ++count;
        items.put(path, attributes);
        secrets.put(path, secret);
        try {
            connection.exportObject(path, new Kept(path));
        } catch (DBusException failure) {
            throw new IllegalStateException(failure);
        }
        return new Two<>(new DBusPath(path), NONE);
    }

    private final class Kept implements Item {
        private final String path;

        Kept(String path) {
            this.path = path;
        }

        @Override
        public DBusPath Delete() {
            synchronized (FakeKeyring.this) {
                items.remove(path);
                secrets.remove(path);
            }
            return NONE;
        }

        @Override
        public String getObjectPath() {
            return path;
        }
    }

    private final class Question implements Prompt {
        @Override
        public void Prompt(String window) {
            locked = locked && sentAway;
            try {
                connection.sendMessage(new Completed(PROMPT, sentAway, new Variant<>("")));
            } catch (DBusException failure) {
                throw new IllegalStateException(failure);
            }
        }

        @Override
        public String getObjectPath() {
            return PROMPT;
        }
    }
}
