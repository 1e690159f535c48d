package im.hither.session.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// The server's side of SCRAM-SHA-256, for the password of the tests.
final class PlayedScram {
    static final String PASSWORD = "pencil";
    private static final byte[] SALT = "salt of a server".getBytes(UTF_8);
    private static final int ITERATIONS = 4096;

    private final String more;
    private final byte[] binding;
    private String header = "";
    private String spoken = "";

    /// @param more attributes after the usual ones of the first message
    /// @param binding what the server sees of the channel
    PlayedScram(String more, byte[] binding) {
        this.more = more;
        this.binding = binding;
    }

    /// The answer to the client's first message.
    String challenge(String first) {
        var bare = first.replaceFirst("^[^,]*,[^,]*,", "");
        header = first.substring(0, first.length() - bare.length());
        var challenge =
                bare.replaceFirst(".*,r=", "r=")
                        + "theirs,s="
                        + Base64.getEncoder().encodeToString(SALT)
                        + ",i="
                        + ITERATIONS
                        + more;
        spoken = bare + "," + challenge;
        return challenge;
    }

    /// The answer to the client's proof.
    String verified(String last) throws GeneralSecurityException {
        var split = last.lastIndexOf(",p=");
        var withoutProof = last.substring(0, split);
        var proof = Base64.getDecoder().decode(last.substring(split + 3));
        var repeated = withoutProof.substring("c=".length(), withoutProof.indexOf(",r="));
        if (!Arrays.equals(bound(), Base64.getDecoder().decode(repeated))) {
            return "e=channel-bindings-dont-match";
        }
        var whole = (spoken + "," + withoutProof).getBytes(UTF_8);
        var salted = salted();
        var clientKey = hmac(salted, "Client Key".getBytes(UTF_8));
        var expected = hmac(MessageDigest.getInstance("SHA-256").digest(clientKey), whole);
        for (int i = 0; i < expected.length; i++) expected[i] ^= clientKey[i];
        if (!Arrays.equals(proof, expected)) return "e=invalid-proof";
        var signature = hmac(hmac(salted, "Server Key".getBytes(UTF_8)), whole);
        return "v=" + Base64.getEncoder().encodeToString(signature);
    }

    private byte[] bound() {
        var text = header.getBytes(UTF_8);
        if (!header.startsWith("p=")) return text;
        var whole = Arrays.copyOf(text, text.length + binding.length);
        System.arraycopy(binding, 0, whole, text.length, binding.length);
        return whole;
    }

    private static byte[] salted() throws GeneralSecurityException {
        var specification = new PBEKeySpec(PASSWORD.toCharArray(), SALT, ITERATIONS, 256);
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(specification)
                .getEncoded();
    }

    static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message);
    }
}
