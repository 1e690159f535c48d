package im.hither.desktop;

import im.hither.session.SecretStore;
import im.hither.storage.StorageFailure;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/// Passwords and tokens in a file of the profile, for systems without a keyring. They are
/// encrypted, but their key lies beside them: what protects them is that only the user can read
/// both.
public final class FileSecretStore implements SecretStore {
    private final SecretFile file;

    public FileSecretStore(Profile profile) {
        this.file =
                new SecretFile(
                        profile.folder().resolve("secrets"),
                        profile.folder().resolve("secrets.key"));
    }

    /// The secret of that name; the caller wipes it.
    ///
    /// @throws StorageFailure when the file cannot be read
    @Override
    public synchronized Optional<char[]> read(String account, String name) {
        try (var secrets = load()) {
            return secrets.value(new Secrets.Name(account, name));
        }
    }

    /// Keeps a secret in place of an older one; it is on the disk when this returns.
    ///
    /// @throws StorageFailure when the file cannot be written; the older one is still there then
    @Override
    public synchronized void write(String account, String name, char[] secret) {
        change(secrets -> secrets.put(new Secrets.Name(account, name), secret));
    }

    /// Forgets one secret.
    @Override
    public synchronized void delete(String account, String name) {
        change(secrets -> secrets.removeIf(new Secrets.Name(account, name)::equals));
    }

    /// Forgets all secrets of an account.
    @Override
    public synchronized void deleteAll(String account) {
        change(secrets -> secrets.removeIf(name -> name.account().equals(account)));
    }

    private void change(Consumer<Secrets> change) {
        try (var secrets = load()) {
            change.accept(secrets);
            var bytes = secrets.bytes();
            try {
                file.write(bytes);
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        } catch (IOException failure) {
            throw StorageFailure.of(failure);
        }
    }

    private Secrets load() {
        try {
            var bytes = file.read();
            if (bytes.isEmpty()) {
                return new Secrets();
            }
            try {
                return Secrets.of(bytes.get());
            } finally {
                Arrays.fill(bytes.get(), (byte) 0);
            }
        } catch (IOException failure) {
            throw StorageFailure.of(failure);
        }
    }
}
