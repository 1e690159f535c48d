package im.hither.desktop;

import im.hither.session.SecretStore;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.jspecify.annotations.Nullable;

/// What signs accounts in lies in the keyring of the desktop; where there is none, or it stays
/// closed, and for everything else, in the file of the profile. What lies in the file is newer than
/// what the keyring has under the same name, and moves there as soon as that can be reached.
///
/// The keyring is looked for when the first of these secrets is wanted, never while a window waits.
public final class KeyringSecretStore implements SecretStore {
    private static final System.Logger LOG = System.getLogger(KeyringSecretStore.class.getName());

    /// The rest, keys of messages for one, has to be there whatever becomes of the desktop.
    private static final Set<String> KINDS = Set.of(PASSWORD, TOKEN, CERTIFICATE);

    private final SecretStore file;
    private final String profile;
    private final Optional<String> bus;
    private @Nullable SecretService keyring;
    private boolean sought;

    KeyringSecretStore(SecretStore file, Profile profile, Optional<String> bus) {
        this.file = file;
        this.profile = profile.folder().toAbsolutePath().toString();
        this.bus = bus;
    }

    /// The secrets of a profile. The variable `HITHER_KEYRING` with the value `off` keeps all of
    /// them in the file, for computers where nobody could open a keyring.
    public static SecretStore of(Profile profile) {
        var surroundings = Surroundings.current();
        var file = new FileSecretStore(profile);
        return surroundings.isKeyringWanted()
                ? new KeyringSecretStore(file, profile, surroundings.sessionBus())
                : file;
    }

    @Override
    public synchronized Optional<char[]> read(String account, String name) {
        var filed = file.read(account, name);
        if (!isForKeyring(name)) return filed;
        if (filed.isPresent()) {
            if (keep(account, name, filed.get())) file.delete(account, name);
            return filed;
        }
        return ask(service -> service.read(attributes(account, name)).map(KeyringSecretStore::text))
                .flatMap(found -> found);
    }

    @Override
    public synchronized void write(String account, String name, char[] secret) {
        if (!isForKeyring(name) || !keep(account, name, secret)) {
            file.write(account, name, secret);
        } else if (file.read(account, name).isPresent()) {
            file.delete(account, name);
        }
    }

    @Override
    public synchronized void delete(String account, String name) {
        file.delete(account, name);
        if (isForKeyring(name)) forget(attributes(account, name));
    }

    @Override
    public synchronized void deleteAll(String account) {
        file.deleteAll(account);
        forget(Map.of("profile", profile, "account", account));
    }

    private static boolean isForKeyring(String name) {
        return KINDS.contains(name) || name.startsWith(PROXY);
    }

    /// False where the keyring did not take it.
    private boolean keep(String account, String name, char[] secret) {
        var bytes = bytes(secret);
        try {
            return ask(
                            service -> {
                                service.write(
                                        "Hither: " + account, attributes(account, name), bytes);
                                return true;
                            })
                    .orElse(false);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private void forget(Map<String, String> attributes) {
        ask(service -> {
            service.delete(attributes);
            return true;
        });
    }

    private Map<String, String> attributes(String account, String name) {
        return Map.of(
                "xdg:schema", "im.hither.Hither",
                "profile", profile,
                "account", account,
                "name", name);
    }

    private interface Question<T> {
        T ask(SecretService service) throws DBusException;
    }

    /// Empty where there is no keyring, or it refuses.
    private <T> Optional<T> ask(Question<T> question) {
        var service = service();
        if (service == null) return Optional.empty();
        try {
            return Optional.of(question.ask(service));
        } catch (DBusException | DBusExecutionException refused) {
            LOG.log(Level.INFO, "the keyring did not answer: " + refused.getMessage());
            return Optional.empty();
        }
    }

    private @Nullable SecretService service() {
        if (!sought && bus.isPresent()) {
            try {
                keyring = SecretService.connect(bus.get());
            } catch (DBusException | RuntimeException none) {
                LOG.log(Level.INFO, "there is no keyring: " + none.getMessage());
            }
        }
        sought = true;
        return keyring;
    }

    private static byte[] bytes(char[] text) {
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        var bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        encoded.clear().put(new byte[encoded.capacity()]);
        return bytes;
    }

    private static char[] text(byte[] bytes) {
        var decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        var text = new char[decoded.remaining()];
        decoded.get(text);
        decoded.clear().put(new char[decoded.capacity()]);
        Arrays.fill(bytes, (byte) 0);
        return text;
    }
}
