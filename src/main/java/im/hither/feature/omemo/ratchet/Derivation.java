package im.hither.feature.omemo.ratchet;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// HMAC and HKDF with SHA-256.
final class Derivation {
    private static final String HMAC = "HmacSHA256";

    private Derivation() {}

    static byte[] hkdf(byte[] salt, byte[] input, String use, int length) {
        try {
            var parameters =
                    HKDFParameterSpec.ofExtract()
                            .addSalt(salt)
                            .addIKM(input)
                            .thenExpand(use.getBytes(StandardCharsets.ISO_8859_1), length);
            return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static byte[] hmac(byte[] key, byte[]... input) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            for (var piece : input) mac.update(piece);
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static Bytes shortHmac(byte[] key, int length, byte[]... input) {
        return Bytes.of(Arrays.copyOf(hmac(key, input), length));
    }
}
