package im.hither.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Secrets in memory, for as long as a test runs.
public final class HeldSecrets implements SecretStore {
    private final Map<String, String> secrets = new HashMap<>();

    @Override
    public Optional<char[]> read(String account, String name) {
        return Optional.ofNullable(secrets.get(account + name)).map(String::toCharArray);
    }

    @Override
    public void write(String account, String name, char[] secret) {
        secrets.put(account + name, new String(secret));
    }

    @Override
    public void delete(String account, String name) {
        secrets.remove(account + name);
    }

    @Override
    public void deleteAll(String account) {
        secrets.keySet().removeIf(key -> key.startsWith(account));
    }
}
