package im.hither.session.wire.dial;

import static java.nio.charset.StandardCharsets.UTF_8;

import im.hither.session.wire.sasl.Utf8;
import java.util.Arrays;
import java.util.Base64;
import java.util.function.Supplier;

/// Who we are to a proxy, in the two forms in which proxies are told; both show it the password
/// itself.
record ProxyLogin(String user, Supplier<char[]> password) {
    private static final int LOGIN_VERSION = 1;
    private static final int LONGEST = 255;

    /// The value of Basic (RFC 7617 §2).
    ///
    /// @throws LoginRefused when the user name has a colon, which Basic cannot say
    byte[] basic() throws LoginRefused {
        if (user.contains(":")) throw new LoginRefused();
        var secret = Utf8.of(password.get());
        var name = user.getBytes(UTF_8);
        var both = Arrays.copyOf(name, name.length + 1 + secret.length);
        both[name.length] = ':';
        System.arraycopy(secret, 0, both, name.length + 1, secret.length);
        try {
            return Base64.getEncoder().encode(both);
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(both, (byte) 0);
        }
    }

    /// The whole message of RFC 1929 §2.
    ///
    /// @throws LoginRefused when one of them is too long for it
    byte[] socks5() throws LoginRefused {
        var secret = Utf8.of(password.get());
        try {
            var name = user.getBytes(UTF_8);
            if (name.length > LONGEST || secret.length > LONGEST) throw new LoginRefused();
            var message = new byte[3 + name.length + secret.length];
            message[0] = LOGIN_VERSION;
            message[1] = (byte) name.length;
            System.arraycopy(name, 0, message, 2, name.length);
            message[2 + name.length] = (byte) secret.length;
            System.arraycopy(secret, 0, message, 3 + name.length, secret.length);
            return message;
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
