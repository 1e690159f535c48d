package im.hither.session.wire.sasl;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The hash functions of SCRAM, best first.
enum ScramHash {
    SHA_512("SCRAM-SHA-512", "SHA-512", "HmacSHA512"),
    SHA_256("SCRAM-SHA-256", "SHA-256", "HmacSHA256"),
    SHA_1("SCRAM-SHA-1", "SHA-1", "HmacSHA1");

    private final String mechanism;
    private final String digest;
    private final String mac;

    ScramHash(String mechanism, String digest, String mac) {
        this.mechanism = mechanism;
        this.digest = digest;
        this.mac = mac;
    }

    String mechanism() {
        return mechanism;
    }

    /// The same with channel binding.
    String boundMechanism() {
        return mechanism + "-PLUS";
    }

    /// `H(bytes)` of RFC 5802 §2.2.
    byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance(digest).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has them
        }
    }

    /// `HMAC(key, bytes)` of RFC 5802 §2.2.
    byte[] hmac(byte[] key, byte[] bytes) {
        return mac(key).doFinal(bytes);
    }

    Mac mac(byte[] key) {
        try {
            var result = Mac.getInstance(mac);
            result.init(new SecretKeySpec(key, mac));
            return result;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
