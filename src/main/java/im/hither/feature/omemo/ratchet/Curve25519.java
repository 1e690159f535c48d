package im.hither.feature.omemo.ratchet;

import im.hither.feature.omemo.ratchet.RatchetFailure.Reason;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import javax.crypto.KeyAgreement;
import org.whispersystems.curve25519.java.curve_sigs;

/// Diffie-Hellman on Curve25519 (RFC 7748).
final class Curve25519 {
    static final int KEY = 32;

    private static final String X25519 = "X25519";

    private Curve25519() {}

    static KeyPair generate(SecureRandom random) {
        var secret = new byte[KEY];
        random.nextBytes(secret);
        return pair(secret);
    }

    static KeyPair pair(byte[] secret) {
        var clamped = secret.clone();
        clamped[0] &= (byte) 0xf8;
        clamped[31] &= 0x7f;
        clamped[31] |= 0x40;
        var publicKey = new byte[KEY];
        curve_sigs.curve25519_keygen(publicKey, clamped);
        return new KeyPair(Bytes.of(clamped), Bytes.of(publicKey));
    }

    /// The shared secret; `DAMAGED` where the other key is none, or one with which the secret would
    /// be known to everybody.
    static byte[] agree(Bytes privateKey, Bytes publicKey) throws RatchetFailure {
        if (publicKey.length() != KEY) throw new RatchetFailure(Reason.DAMAGED);
        try {
            var keys = KeyFactory.getInstance(X25519);
            var agreement = KeyAgreement.getInstance(X25519);
            agreement.init(
                    keys.generatePrivate(
                            new XECPrivateKeySpec(NamedParameterSpec.X25519, privateKey.array())));
            agreement.doPhase(
                    keys.generatePublic(
                            new XECPublicKeySpec(NamedParameterSpec.X25519, coordinate(publicKey))),
                    true);
            return agreement.generateSecret();
        } catch (GeneralSecurityException refused) {
            throw new RatchetFailure(Reason.DAMAGED, refused);
        }
    }

    /// RFC 7748 §5: little-endian, the highest bit does not count.
    private static BigInteger coordinate(Bytes publicKey) {
        var bytes = publicKey.array();
        bytes[31] &= 0x7f;
        return LittleEndian.number(bytes);
    }
}
