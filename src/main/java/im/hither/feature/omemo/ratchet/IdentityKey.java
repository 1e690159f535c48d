package im.hither.feature.omemo.ratchet;

import im.hither.feature.omemo.ratchet.RatchetFailure.Reason;
import java.util.regex.Pattern;

/// The key that stands for a device of a person, in both dialects the same. Two are equal when they
/// are the same on Curve25519, as users compare them; the form on Ed25519 has a sign beside that,
/// which is kept as the device published it, since sessions of omemo:2 are bound to it.
public final class IdentityKey {
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    private final Bytes montgomery;
    private final Bytes edwards;

    private IdentityKey(Bytes montgomery, Bytes edwards) {
        this.montgomery = montgomery;
        this.edwards = edwards;
    }

    /// From 32 bytes on Curve25519, as the old dialect sends it behind a byte 05.
    public static IdentityKey ofMontgomery(Bytes montgomery) throws RatchetFailure {
        return new IdentityKey(
                montgomery,
                Edwards25519.fromMontgomery(montgomery)
                        .orElseThrow(() -> new RatchetFailure(Reason.DAMAGED)));
    }

    /// From 32 bytes on Ed25519, as omemo:2 sends it.
    public static IdentityKey ofEdwards(Bytes edwards) throws RatchetFailure {
        return new IdentityKey(
                Edwards25519.toMontgomery(edwards)
                        .orElseThrow(() -> new RatchetFailure(Reason.DAMAGED)),
                edwards);
    }

    /// From 64 lower-case hexadecimal digits.
    public static IdentityKey ofFingerprint(String fingerprint) throws RatchetFailure {
        if (!FINGERPRINT.matcher(fingerprint).matches()) throw new RatchetFailure(Reason.DAMAGED);
        return ofMontgomery(Bytes.ofHex(fingerprint));
    }

    public Bytes montgomery() {
        return montgomery;
    }

    /// The form to store: [#ofEdwards(Bytes)] gives the whole key back.
    public Bytes edwards() {
        return edwards;
    }

    /// 64 lower-case hexadecimal digits, the same in both dialects.
    public String fingerprint() {
        return montgomery.hex();
    }

    /// Whether this key signed the message (XEP-0384 §4.2, also for device labels).
    public boolean signed(Bytes message, Bytes signature) {
        return Edwards25519.verify(edwards, message, signature);
    }

    /// Whether this key signed the message as the old dialect does it, where the signature carries
    /// the sign that the key lacks.
    boolean signedInOldForm(Bytes message, Bytes signature) {
        if (signature.length() != Edwards25519.SIGNATURE) return false;
        var point = Edwards25519.signed(edwards, Edwards25519.hasSign(signature));
        return Edwards25519.verify(point, message, Edwards25519.unsigned(signature));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IdentityKey key && montgomery.equals(key.montgomery);
    }

    @Override
    public int hashCode() {
        return montgomery.hashCode();
    }

    @Override
    public String toString() {
        return fingerprint();
    }
}
