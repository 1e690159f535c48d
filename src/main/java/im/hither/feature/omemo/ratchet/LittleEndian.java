package im.hither.feature.omemo.ratchet;

import java.math.BigInteger;

/// Numbers of the field as 32 bytes, the lowest first. For public keys alone: how long it takes
/// depends on the number.
final class LittleEndian {
    private LittleEndian() {}

    static BigInteger number(byte[] bytes) {
        return new BigInteger(1, reversed(bytes));
    }

    static byte[] bytes(BigInteger number) {
        var big = number.toByteArray();
        var little = new byte[Curve25519.KEY];
        for (int i = 0; i < Math.min(big.length, little.length); i++) {
            little[i] = big[big.length - 1 - i];
        }
        return little;
    }

    private static byte[] reversed(byte[] bytes) {
        var reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) reversed[i] = bytes[bytes.length - 1 - i];
        return reversed;
    }
}
