package im.hither.feature.omemo.ratchet;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-CBC with HMAC-SHA-256, whose keys come from one secret (XEP-0384 §4.3, §4.4). The caller
/// looks at the tag first, and only then decrypts.
final class CbcKeys {
    static final int TAG = 16;

    private static final int KEY = 32;
    private static final int IV = 16;
    private static final byte[] NO_SALT = new byte[32];

    private final byte[] encryption;
    private final byte[] authentication;
    private final byte[] iv;

    private CbcKeys(byte[] derived) {
        encryption = Arrays.copyOf(derived, KEY);
        authentication = Arrays.copyOfRange(derived, KEY, 2 * KEY);
        iv = Arrays.copyOfRange(derived, 2 * KEY, 2 * KEY + IV);
    }

    static CbcKeys derive(byte[] secret, String use) {
        return new CbcKeys(Derivation.hkdf(NO_SALT, secret, use, 2 * KEY + IV));
    }

    Bytes tag(byte[]... input) {
        return Derivation.shortHmac(authentication, TAG, input);
    }

    Bytes encrypt(Bytes plaintext) {
        try {
            return Bytes.of(cipher(Cipher.ENCRYPT_MODE).doFinal(plaintext.array()));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    Bytes decrypt(Bytes ciphertext) throws GeneralSecurityException {
        return Bytes.of(cipher(Cipher.DECRYPT_MODE).doFinal(ciphertext.array()));
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(mode, new SecretKeySpec(encryption, "AES"), new IvParameterSpec(iv));
        return cipher;
    }
}
