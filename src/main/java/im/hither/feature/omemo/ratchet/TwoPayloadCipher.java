package im.hither.feature.omemo.ratchet;

import im.hither.feature.omemo.ratchet.RatchetFailure.Reason;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/// The payload of omemo:2 (XEP-0384 §4.4 and §4.5).
final class TwoPayloadCipher implements PayloadCipher {
    private static final String USE = "OMEMO Payload";
    private static final int KEY = 32;

    private final SecureRandom random;

    TwoPayloadCipher(SecureRandom random) {
        this.random = random;
    }

    @Override
    public SealedPayload seal(Bytes plaintext) {
        var key = new byte[KEY];
        random.nextBytes(key);
        var keys = CbcKeys.derive(key, USE);
        var payload = keys.encrypt(plaintext);
        var tag = keys.tag(payload.array());
        return new SealedPayload(Bytes.of(key, tag.array()), Bytes.EMPTY, payload);
    }

    @Override
    public Bytes open(Bytes keyMaterial, Bytes iv, Bytes payload) throws RatchetFailure {
        if (keyMaterial.length() != KEY + CbcKeys.TAG) {
            throw new RatchetFailure(Reason.PAYLOAD_FORGED);
        }
        var keys = CbcKeys.derive(keyMaterial.slice(0, KEY).array(), USE);
        if (!keys.tag(payload.array()).equals(keyMaterial.slice(KEY, KEY + CbcKeys.TAG))) {
            throw new RatchetFailure(Reason.PAYLOAD_FORGED);
        }
        try {
            return keys.decrypt(payload);
        } catch (GeneralSecurityException forged) {
            throw new RatchetFailure(Reason.PAYLOAD_FORGED, forged);
        }
    }

    @Override
    public Bytes emptyKeyMaterial() {
        return Bytes.of(new byte[KEY]);
    }
}
