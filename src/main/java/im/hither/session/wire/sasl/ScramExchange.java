package im.hither.session.wire.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;

import im.hither.concurrent.Ticker;
import im.hither.domain.ConnectionProblem;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;

/// SCRAM (RFC 5802, RFC 7677): the password never leaves this computer, and the server has to show
/// that it holds what was once derived from it.
public final class ScramExchange implements SaslExchange {
    private static final int LEAST_ITERATIONS = 4_096;
    private static final int MOST_ITERATIONS = 600_000;
    private static final Duration BUDGET = Duration.ofSeconds(5);

    /// No channel binding, and none known here (§6, flag `n`).
    private static final String GS2_HEADER = "n,,";

    private final ScramHash hash;
    private final SaltedPassword salted;
    private final byte[] password;
    private final String nonce;
    private final String firstBare;
    private byte[] serverSignature = {};
    private Stage stage = Stage.BEGUN;

    private enum Stage {
        BEGUN,
        PROOF_SENT,
        SERVER_PROVED
    }

    /// @param password prepared and in UTF-8; wiped when it has been used
    /// @param nonce printable ASCII without a comma, never used before
    ScramExchange(ScramHash hash, String user, byte[] password, String nonce) {
        this(hash, user, password, nonce, Ticker.system());
    }

    ScramExchange(ScramHash hash, String user, byte[] password, String nonce, Ticker ticker) {
        this.hash = hash;
        this.salted = new SaltedPassword(hash, ticker, BUDGET);
        this.password = password;
        this.nonce = nonce;
        this.firstBare = "n=" + user.replace("=", "=3D").replace(",", "=2C") + ",r=" + nonce;
    }

    @Override
    public String mechanism() {
        return hash.mechanism();
    }

    @Override
    public byte[] first() {
        return (GS2_HEADER + firstBare).getBytes(UTF_8);
    }

    @Override
    public byte[] answer(byte[] challenge) throws SaslFailure {
        return switch (stage) {
            case BEGUN -> proof(challenge);
            case PROOF_SENT -> { // server-final as a challenge instead of with the success
                verify(challenge);
                yield new byte[0];
            }
            case SERVER_PROVED -> throw SaslFailure.untrustworthy("challenge after the last one");
        };
    }

    @Override
    public void finish(byte[] additional) throws SaslFailure {
        if (stage == Stage.PROOF_SENT) verify(additional);
        if (stage != Stage.SERVER_PROVED) {
            throw SaslFailure.untrustworthy("success before the server proved itself");
        }
    }

    private byte[] proof(byte[] challenge) throws SaslFailure {
        var attributes = ScramAttributes.read(challenge);
        refuseError(attributes);
        var bothNonces = attributes.at(0, 'r');
        var salt = attributes.bytesAt(1, 's');
        var iterations = attributes.numberAt(2, 'i', LEAST_ITERATIONS, MOST_ITERATIONS);
        if (!bothNonces.startsWith(nonce) || bothNonces.length() == nonce.length()) {
            throw SaslFailure.untrustworthy("nonce not made from ours");
        }
        if (salt.length == 0) throw SaslFailure.untrustworthy("no salt");

        var withoutProof = "c=" + base64(GS2_HEADER.getBytes(UTF_8)) + ",r=" + bothNonces;
        var spoken = firstBare + "," + new String(challenge, UTF_8) + "," + withoutProof;
        var proof = proof(spoken.getBytes(UTF_8), salt, iterations);
        stage = Stage.PROOF_SENT;
        return (withoutProof + ",p=" + base64(proof)).getBytes(UTF_8);
    }

    private byte[] proof(byte[] spoken, byte[] salt, int iterations) throws SaslFailure {
        var saltedPassword = salted.of(password, salt, iterations);
        Arrays.fill(password, (byte) 0);
        var clientKey = hash.hmac(saltedPassword, "Client Key".getBytes(UTF_8));
        var serverKey = hash.hmac(saltedPassword, "Server Key".getBytes(UTF_8));
        serverSignature = hash.hmac(serverKey, spoken);
        var proof = hash.hmac(hash.hash(clientKey), spoken);
        for (int i = 0; i < proof.length; i++) proof[i] ^= clientKey[i];
        return proof;
    }

    private void verify(byte[] message) throws SaslFailure {
        var attributes = ScramAttributes.read(message);
        refuseError(attributes);
        if (!MessageDigest.isEqual(serverSignature, attributes.bytesAt(0, 'v'))) {
            throw SaslFailure.untrustworthy("the server does not know the password");
        }
        stage = Stage.SERVER_PROVED;
    }

    private static void refuseError(ScramAttributes attributes) throws SaslFailure {
        if (!attributes.has('e')) return;
        var error = attributes.at(0, 'e');
        throw new SaslFailure(
                switch (error) {
                    case "invalid-proof", "unknown-user" -> new ConnectionProblem.WrongPassword();
                    default -> new ConnectionProblem.Untrustworthy("SCRAM error " + error);
                });
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
