package im.hither.desktop;

import static im.hither.desktop.SecretInterfaces.NOTHING;
import static im.hither.desktop.SecretInterfaces.PATH;
import static im.hither.desktop.SecretInterfaces.SERVICE;

import im.hither.desktop.SecretInterfaces.Collection;
import im.hither.desktop.SecretInterfaces.Item;
import im.hither.desktop.SecretInterfaces.Prompt;
import im.hither.desktop.SecretInterfaces.Secret;
import im.hither.desktop.SecretInterfaces.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusSigHandler;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/// The keyring of a Linux desktop (Secret Service API 0.2), at which a session was opened. Values
/// go over the bus as they are: who may read this user's bus may ask the keyring as well.
///
/// Where it is locked, the person is asked to open it, and has some time for that.
final class SecretService implements AutoCloseable {
    private static final String ALGORITHM = "plain";
    private static final String SECRET = "org.freedesktop.Secret.";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DBusConnection connection;
    private final Service service;
    private final DBusPath session;
    private final DBusPath collection;

    private SecretService(DBusConnection connection) throws DBusException {
        this.connection = connection;
        service = connection.getRemoteObject(SERVICE, PATH, Service.class);
        session = service.OpenSession(ALGORITHM, new Variant<>("")).second();
        collection = service.ReadAlias("default");
        if (isNothing(collection)) throw new DBusException("there is no default collection");
    }

    /// Opens a session there, and starts the service where it is not running.
    static SecretService connect(String address) throws DBusException {
        var connection = Bus.connect(address);
        try {
            return new SecretService(connection);
        } catch (DBusException | RuntimeException failure) {
            connection.disconnect();
            throw failure;
        }
    }

    /// The secret with exactly these attributes; empty when there is none.
    ///
    /// @throws DBusException when the keyring stays closed
    Optional<byte[]> read(Map<String, String> attributes) throws DBusException {
        var items = open(attributes);
        if (items.isEmpty()) return Optional.empty();
        var secrets = service.GetSecrets(items, session);
        return secrets.values().stream().findFirst().map(found -> bytes(found.value()));
    }

    /// Keeps it in place of an older one with the same attributes.
    ///
    /// @throws DBusException when the keyring stays closed
    void write(String label, Map<String, String> attributes, byte[] value) throws DBusException {
        unlock(List.of(collection));
        var properties =
                Map.<String, Variant<?>>of(
                        SECRET + "Item.Label",
                        new Variant<>(label),
                        SECRET + "Item.Attributes",
                        new Variant<>(attributes, "a{ss}"));
        var secret = new Secret(session, List.of(), list(value), "text/plain; charset=utf-8");
        var made =
                connection
                        .getRemoteObject(SERVICE, collection.getPath(), Collection.class)
                        .CreateItem(properties, secret, true);
        await(made.second());
    }

    /// Forgets all that have these attributes among theirs.
    ///
    /// @throws DBusException when the keyring stays closed
    void delete(Map<String, String> attributes) throws DBusException {
        for (var item : open(attributes)) {
            await(connection.getRemoteObject(SERVICE, item.getPath(), Item.class).Delete());
        }
    }

    private List<DBusPath> open(Map<String, String> attributes) throws DBusException {
        var found = service.SearchItems(attributes);
        unlock(found.second());
        var all = new ArrayList<>(found.first());
        all.addAll(found.second());
        return all;
    }

    private void unlock(List<DBusPath> objects) throws DBusException {
        if (!objects.isEmpty()) await(service.Unlock(objects).second());
    }

    /// Shows what the service wants to ask, if it wants to, and waits for the answer.
    private void await(DBusPath prompt) throws DBusException {
        if (isNothing(prompt)) return;
        var answered = new CompletableFuture<Boolean>();
        DBusSigHandler<Prompt.Completed> hear =
                signal -> {
                    if (signal.getPath().equals(prompt.getPath())) {
                        answered.complete(!signal.dismissed());
                    }
                };
        connection.addSigHandler(Prompt.Completed.class, hear);
        try {
            connection.getRemoteObject(SERVICE, prompt.getPath(), Prompt.class).Prompt("");
            if (!answered.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) throw closed(null);
        } catch (TimeoutException | ExecutionException late) {
            throw closed(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw closed(stopped);
        } finally {
            connection.removeSigHandler(Prompt.Completed.class, hear);
        }
    }

    private static DBusException closed(@Nullable Exception cause) {
        return new DBusException("the keyring was not opened", cause);
    }

    private static boolean isNothing(DBusPath object) {
        return object.getPath().equals(NOTHING);
    }

    private static List<Byte> list(byte[] bytes) {
        var list = new ArrayList<Byte>(bytes.length);
        for (var each : bytes) list.add(each);
        return list;
    }

    private static byte[] bytes(List<Byte> list) {
        var bytes = new byte[list.size()];
        for (var i = 0; i < bytes.length; i++) bytes[i] = list.get(i);
        return bytes;
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
