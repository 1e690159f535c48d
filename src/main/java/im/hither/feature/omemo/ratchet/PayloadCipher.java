package im.hither.feature.omemo.ratchet;

import java.security.SecureRandom;

/// Encrypts the content of a message once, with a fresh key that the ratchets then carry to each
/// device.
public interface PayloadCipher {
    static PayloadCipher of(Dialect dialect, SecureRandom random) {
        return switch (dialect) {
            case LEGACY -> new LegacyPayloadCipher(random);
            case TWO -> new TwoPayloadCipher(random);
        };
    }

    SealedPayload seal(Bytes plaintext);

    /// @param keyMaterial what the ratchet gave
    /// @param iv as it stands in the header of the old dialect, empty in omemo:2
    /// @throws RatchetFailure `PAYLOAD_FORGED` when the payload is not the one that belongs to the
    ///   key, or its tag did not come through the ratchet
    Bytes open(Bytes keyMaterial, Bytes iv, Bytes payload) throws RatchetFailure;

    /// What the ratchets carry in a message without payload.
    Bytes emptyKeyMaterial();
}
