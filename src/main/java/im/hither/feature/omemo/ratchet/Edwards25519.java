package im.hither.feature.omemo.ratchet;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import org.whispersystems.curve25519.java.ge_p3;
import org.whispersystems.curve25519.java.ge_p3_tobytes;
import org.whispersystems.curve25519.java.ge_scalarmult_base;
import org.whispersystems.curve25519.java.sc_muladd;
import org.whispersystems.curve25519.java.sc_reduce;

/// Signatures of a Curve25519 key in the form of Ed25519 (XEdDSA), and the way between the two
/// curves (RFC 7748 §4.1). The JDK verifies, but multiplies no scalar of ours with the base point:
/// for that stands the port of ref10 that comes with signal-protocol-java, in constant time.
final class Edwards25519 {
    static final int SIGNATURE = 64;

    private static final String ED25519 = "Ed25519";
    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
    private static final byte[] MINUS_ONE = LittleEndian.bytes(ORDER.subtract(BigInteger.ONE));
    private static final byte[] ZERO = new byte[32];
    private static final int SIGN = 0x80;

    private Edwards25519() {}

    /// The point with this u-coordinate that has no sign bit; empty where the bytes are not the one
    /// encoding of a coordinate, or no point belongs to it.
    static Optional<Bytes> fromMontgomery(Bytes montgomery) {
        return number(montgomery)
                .flatMap(u -> quotient(u.subtract(BigInteger.ONE), u.add(BigInteger.ONE)));
    }

    /// The u-coordinate of a point with or without sign bit.
    static Optional<Bytes> toMontgomery(Bytes edwards) {
        return number(unsigned(edwards))
                .flatMap(y -> quotient(BigInteger.ONE.add(y), BigInteger.ONE.subtract(y)));
    }

    static Bytes unsigned(Bytes edwards) {
        return signed(edwards, false);
    }

    static Bytes signed(Bytes edwards, boolean sign) {
        var bytes = edwards.array();
        if (bytes.length == 0) return edwards;
        var last = bytes.length - 1;
        bytes[last] = (byte) (sign ? bytes[last] | SIGN : bytes[last] & ~SIGN);
        return Bytes.of(bytes);
    }

    static boolean hasSign(Bytes bytes) {
        return (bytes.array()[bytes.length() - 1] & SIGN) != 0;
    }

    /// XEdDSA: the signature verifies with the point without sign bit.
    static Bytes sign(Bytes privateKey, Bytes message, SecureRandom random) {
        var point = base(privateKey.array());
        var negative = hasSign(Bytes.of(point));
        var scalar = new byte[32];
        sc_muladd.sc_muladd(scalar, negative ? MINUS_ONE : one(), privateKey.array(), ZERO);
        point[31] &= 0x7f;
        var fresh = new byte[64];
        random.nextBytes(fresh);
        var nonce = hash(prefix(), scalar, message.array(), fresh);
        var commitment = base(nonce);
        var challenge = hash(commitment, point, message.array());
        var answer = new byte[32];
        sc_muladd.sc_muladd(answer, challenge, scalar, nonce);
        return Bytes.of(commitment, answer);
    }

    /// Whether a point made this signature; false for whatever is no signature or no point.
    static boolean verify(Bytes point, Bytes message, Bytes signature) {
        if (point.length() != Curve25519.KEY || signature.length() != SIGNATURE) return false;
        try {
            var verifier = Signature.getInstance(ED25519);
            verifier.initVerify(key(point));
            verifier.update(message.array());
            return verifier.verify(signature.array());
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private static PublicKey key(Bytes point) throws GeneralSecurityException {
        var y = LittleEndian.number(unsigned(point).array());
        return KeyFactory.getInstance(ED25519)
                .generatePublic(
                        new EdECPublicKeySpec(
                                NamedParameterSpec.ED25519, new EdECPoint(hasSign(point), y)));
    }

    private static Optional<BigInteger> number(Bytes bytes) {
        if (bytes.length() != Curve25519.KEY) return Optional.empty();
        return Optional.of(LittleEndian.number(bytes.array())).filter(n -> n.compareTo(P) < 0);
    }

    private static Optional<Bytes> quotient(BigInteger dividend, BigInteger divisor) {
        if (divisor.mod(P).signum() == 0) return Optional.empty();
        var quotient = dividend.multiply(divisor.modInverse(P)).mod(P);
        return Optional.of(Bytes.of(LittleEndian.bytes(quotient)));
    }

    private static byte[] base(byte[] scalar) {
        var point = new ge_p3();
        ge_scalarmult_base.ge_scalarmult_base(point, scalar);
        var bytes = new byte[32];
        ge_p3_tobytes.ge_p3_tobytes(bytes, point);
        return bytes;
    }

    private static byte[] one() {
        var one = new byte[32];
        one[0] = 1;
        return one;
    }

    /// XEdDSA: 2^256 - 1 - 1, which no commitment can begin with.
    private static byte[] prefix() {
        var prefix = new byte[32];
        Arrays.fill(prefix, (byte) 0xff);
        prefix[0] = (byte) 0xfe;
        return prefix;
    }

    private static byte[] hash(byte[]... pieces) {
        try {
            var digest = MessageDigest.getInstance("SHA-512");
            for (var piece : pieces) digest.update(piece);
            var wide = digest.digest();
            sc_reduce.sc_reduce(wide);
            return Arrays.copyOf(wide, 32);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
