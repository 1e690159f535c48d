package im.hither.session.wire.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;

import im.hither.domain.ConnectionProblem;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// Chooses how to sign in from what a server offers: SCRAM with the best hash, PLAIN only where the
/// user agreed to it, nothing else.
public final class Mechanisms {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 24;

    private Mechanisms() {}

    /// The exchange for a user with a password; the array is wiped.
    public static SaslExchange choose(
            List<String> offered, boolean plainAllowed, String user, char[] password)
            throws SaslFailure {
        try {
            for (var hash : ScramHash.values()) {
                if (offered.contains(hash.mechanism())) {
                    return new ScramExchange(hash, user, prepared(password), nonce());
                }
            }
            if (!offered.contains("PLAIN")) {
                throw new SaslFailure(new ConnectionProblem.NoMechanism(offered));
            }
            if (!plainAllowed) throw new SaslFailure(new ConnectionProblem.PlainOnly());
            return new PlainExchange(user, prepared(password));
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static byte[] prepared(char[] password) throws SaslFailure {
        if (password.length == 0) throw new SaslFailure(new ConnectionProblem.NoPassword());
        try {
            var characters = Saslprep.query(password);
            var room = ByteBuffer.allocate(characters.length * 3); // no char needs more in UTF-8
            UTF_8.newEncoder().encode(CharBuffer.wrap(characters), room, true);
            var bytes = Arrays.copyOf(room.array(), room.position());
            Arrays.fill(room.array(), (byte) 0);
            Arrays.fill(characters, '\0');
            return bytes;
        } catch (IllegalArgumentException notAllowed) {
            // no server can have stored such a password
            throw new SaslFailure(new ConnectionProblem.WrongPassword());
        }
    }

    private static String nonce() {
        var bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
