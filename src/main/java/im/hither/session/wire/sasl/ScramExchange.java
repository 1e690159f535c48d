package im.hither.session.wire.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;

import im.hither.concurrent.Ticker;
import im.hither.domain.ConnectionProblem;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// SCRAM (RFC 5802, RFC 7677): the password never leaves this computer, and the server has to show
/// that it holds what was once derived from it.
public final class ScramExchange implements SaslExchange {
    private static final int LEAST_ITERATIONS = 4_096;
    private static final int MOST_ITERATIONS = 600_000;
    private static final Duration BUDGET = Duration.ofSeconds(5);

    private final ScramHash hash;
    private final Gs2Header header;
    private final Offer offer;
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

    /// What a choice among mechanisms led to.
    ///
    /// @param offer from which it was chosen
    record Choice(ScramHash hash, Gs2Header header, Offer offer) {}

    /// @param password prepared and in UTF-8; wiped when it has been used
    /// @param nonce printable ASCII without a comma, never used before
    ScramExchange(Choice choice, String user, byte[] password, String nonce) {
        this(choice, user, password, nonce, Ticker.system());
    }

    ScramExchange(Choice choice, String user, byte[] password, String nonce, Ticker ticker) {
        this.hash = choice.hash();
        this.header = choice.header();
        this.offer = choice.offer();
        this.salted = new SaltedPassword(hash, ticker, BUDGET);
        this.password = password;
        this.nonce = nonce;
        this.firstBare = "n=" + user.replace("=", "=3D").replace(",", "=2C") + ",r=" + nonce;
    }

    @Override
    public String mechanism() {
        return binding().isPresent() ? hash.boundMechanism() : hash.mechanism();
    }

    @Override
    public Optional<BindingType> binding() {
        return header.type();
    }

    @Override
    public boolean watchesTheChannel() {
        return header != Gs2Header.UNABLE;
    }

    @Override
    public byte[] first() {
        return (header.text() + firstBare).getBytes(UTF_8);
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
        refuseChangedOffer(attributes);

        var withoutProof = "c=" + header.repeated() + ",r=" + bothNonces;
        var spoken = firstBare + "," + new String(challenge, UTF_8) + "," + withoutProof;
        var proof = proof(spoken.getBytes(UTF_8), salt, iterations);
        stage = Stage.PROOF_SENT;
        return (withoutProof + ",p=" + base64(proof)).getBytes(UTF_8);
    }

    /// XEP-0474: the server repeats, where a change would be noticed, what it had offered.
    private void refuseChangedOffer(ScramAttributes attributes) throws SaslFailure {
        if (!attributes.has('h')) return;
        var seen = base64(hash.hash(offer.text().getBytes(UTF_8)));
        if (attributes.value('h').equals(seen)) return;
        throw SaslFailure.intercepted("another list of mechanisms was sent than arrived");
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
                    case "channel-bindings-dont-match",
                            "server-does-support-channel-binding",
                            "unsupported-channel-binding-type",
                            "channel-binding-not-supported" ->
                            new ConnectionProblem.Intercepted("SCRAM error " + error);
                    default -> new ConnectionProblem.Untrustworthy("SCRAM error " + error);
                });
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
