package im.hither.session.wire.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/// PLAIN (RFC 4616): hands the password itself over, and proves nothing about the server. Only
/// inside TLS with a checked certificate, and only where the user agreed.
public final class PlainExchange implements SaslExchange {
    private final byte[] message;

    /// @param password in UTF-8; wiped
    PlainExchange(String user, byte[] password) {
        var name = user.getBytes(UTF_8);
        message = new byte[name.length + password.length + 2];
        System.arraycopy(name, 0, message, 1, name.length);
        System.arraycopy(password, 0, message, name.length + 2, password.length);
        Arrays.fill(password, (byte) 0);
    }

    @Override
    public String mechanism() {
        return "PLAIN";
    }

    @Override
    public byte[] first() {
        return message;
    }

    @Override
    public byte[] answer(byte[] challenge) throws SaslFailure {
        throw SaslFailure.untrustworthy("a challenge in PLAIN");
    }

    @Override
    public void finish(byte[] additional) {
        Arrays.fill(message, (byte) 0);
    }
}
