package im.hither.session.wire.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;

/// A hashed token (draft-schmaus-kitten-sasl-ht, as XEP-0484 uses it): one message each way, and
/// both sides prove that they hold the token.
public final class TokenExchange implements SaslExchange {
    private static final byte[] NOTHING = {};

    private final TokenMechanism mechanism;
    private final String user;
    private final byte[] initiator;
    private final byte[] responder;

    /// @param token wiped
    /// @param bindings has the one that the mechanism needs
    public TokenExchange(
            TokenMechanism mechanism,
            String user,
            char[] token,
            Map<BindingType, byte[]> bindings) {
        this.mechanism = mechanism;
        this.user = user;
        var bound = mechanism.binding().map(bindings::get).orElse(NOTHING);
        var mac = keyed(token);
        initiator = of(mac, "Initiator", bound);
        responder = of(mac, "Responder", bound);
    }

    private static Mac keyed(char[] token) {
        var key = Utf8.of(token);
        try {
            return ScramHash.SHA_256.mac(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] of(Mac mac, String side, byte[] bound) {
        mac.update(side.getBytes(UTF_8));
        return mac.doFinal(bound);
    }

    @Override
    public String mechanism() {
        return mechanism.wireName();
    }

    @Override
    public Optional<BindingType> binding() {
        return mechanism.binding();
    }

    @Override
    public byte[] first() {
        var name = user.getBytes(UTF_8);
        var message = Arrays.copyOf(name, name.length + 1 + initiator.length);
        System.arraycopy(initiator, 0, message, name.length + 1, initiator.length);
        return message;
    }

    @Override
    public byte[] answer(byte[] challenge) throws SaslFailure {
        throw SaslFailure.untrustworthy("a challenge to a token");
    }

    @Override
    public void finish(byte[] additional) throws SaslFailure {
        if (!MessageDigest.isEqual(responder, additional)) {
            throw SaslFailure.untrustworthy("the server does not hold the token");
        }
    }
}
