package im.hither.feature.omemo.ratchet;

import im.hither.feature.omemo.ratchet.RatchetFailure.Reason;

/// How a Curve25519 key is written in bundles and signed: the old dialect puts a byte for the kind
/// of the curve in front.
final class WireKey {
    private static final byte CURVE = 5;

    private WireKey() {}

    static Bytes of(Dialect dialect, Bytes key) {
        return switch (dialect) {
            case LEGACY -> Bytes.of(new byte[] {CURVE}, key.array());
            case TWO -> key;
        };
    }

    static Bytes read(Dialect dialect, Bytes wire) throws RatchetFailure {
        var prefix = dialect == Dialect.LEGACY ? 1 : 0;
        if (wire.length() != Curve25519.KEY + prefix || (prefix == 1 && wire.array()[0] != CURVE)) {
            throw new RatchetFailure(Reason.DAMAGED);
        }
        return wire.slice(prefix, wire.length());
    }

    static Bytes of(Dialect dialect, IdentityKey key) {
        return switch (dialect) {
            case LEGACY -> of(dialect, key.montgomery());
            case TWO -> key.edwards();
        };
    }

    static IdentityKey identity(Dialect dialect, Bytes wire) throws RatchetFailure {
        return switch (dialect) {
            case LEGACY -> IdentityKey.ofMontgomery(read(dialect, wire));
            case TWO -> IdentityKey.ofEdwards(wire);
        };
    }
}
