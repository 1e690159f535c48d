package im.hither.session;

import java.util.Optional;

/// Knows nothing and keeps nothing.
public final class NoSecrets implements SecretStore {
    @Override
    public Optional<char[]> read(String account, String name) {
        return Optional.empty();
    }

    @Override
    public void write(String account, String name, char[] secret) {}

    @Override
    public void delete(String account, String name) {}

    @Override
    public void deleteAll(String account) {}
}
