package im.hither.session;

import im.hither.domain.ProxyAddress;
import java.util.Optional;

/// Keeps passwords and tokens. The caller wipes what it was given and what it gave.
public interface SecretStore {
    /// The name of an account's password.
    String PASSWORD = "password";

    /// The name of the token that an account signs in with instead (XEP-0484).
    String TOKEN = "token";

    /// The name of the password of the file with an account's own certificate.
    String CERTIFICATE = "certificate";

    /// What the name of a proxy's password begins with.
    String PROXY = "proxy ";

    /// The name of the password for this proxy and this user: no other one is ever sent it.
    static String ofProxy(ProxyAddress proxy) {
        return PROXY + proxy.url();
    }

    Optional<char[]> read(String account, String name);

    void write(String account, String name, char[] secret);

    void delete(String account, String name);

    void deleteAll(String account);
}
