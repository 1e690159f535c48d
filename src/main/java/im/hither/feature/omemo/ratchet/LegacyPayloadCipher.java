package im.hither.feature.omemo.ratchet;

import im.hither.feature.omemo.ratchet.RatchetFailure.Reason;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-128-GCM. The tag goes through the ratchet beside the key: a device that could make up a tag
/// could give the others another text (XEP-0384 0.3 §4.4).
final class LegacyPayloadCipher implements PayloadCipher {
    private static final int KEY = 16;
    private static final int TAG = 16;
    private static final int IV = 12;
    private static final int OLD_IV = 16;

    private final SecureRandom random;

    LegacyPayloadCipher(SecureRandom random) {
        this.random = random;
    }

    @Override
    public SealedPayload seal(Bytes plaintext) {
        var key = fresh(KEY);
        var iv = fresh(IV);
        try {
            var sealed = Bytes.of(run(Cipher.ENCRYPT_MODE, key, iv, plaintext.array()));
            var body = sealed.length() - TAG;
            return new SealedPayload(
                    Bytes.of(key.array(), sealed.slice(body, sealed.length()).array()),
                    iv,
                    sealed.slice(0, body));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public Bytes open(Bytes keyMaterial, Bytes iv, Bytes payload) throws RatchetFailure {
        if (keyMaterial.length() != KEY + TAG || (iv.length() != IV && iv.length() != OLD_IV)) {
            throw new RatchetFailure(Reason.PAYLOAD_FORGED);
        }
        var tag = keyMaterial.slice(KEY, KEY + TAG);
        try {
            return Bytes.of(
                    run(
                            Cipher.DECRYPT_MODE,
                            keyMaterial.slice(0, KEY),
                            iv,
                            Bytes.joined(payload.array(), tag.array())));
        } catch (GeneralSecurityException forged) {
            throw new RatchetFailure(Reason.PAYLOAD_FORGED, forged);
        }
    }

    @Override
    public Bytes emptyKeyMaterial() {
        return fresh(KEY);
    }

    private Bytes fresh(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return Bytes.of(bytes);
    }

    private static byte[] run(int mode, Bytes key, Bytes iv, byte[] input)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(key.array(), "AES"),
                new GCMParameterSpec(TAG * Byte.SIZE, iv.array()));
        return cipher.doFinal(input);
    }
}
