package im.hither.feature.omemo;

import im.hither.feature.omemo.ratchet.Bytes;
import im.hither.session.SecretStore;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Seals private keys and ratchets before they are stored, with a key that lies among the passwords
/// of the profile: whoever has the database alone, or a copy of it, has none of them. Any thread.
public final class KeySafe {
    private static final String OWNER = "profile";
    private static final String NAME = "omemo";
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretStore secrets;
    private final SecureRandom random = new SecureRandom();
    private @Nullable SecretKeySpec key;

    public KeySafe(SecretStore secrets) {
        this.secrets = secrets;
    }

    byte[] seal(Bytes content) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(content.array());
            return Bytes.of(nonce, sealed).array();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// Empty where another key sealed it, or something changed it.
    Optional<Bytes> open(byte[] sealed) {
        if (sealed.length < NONCE) return Optional.empty();
        try {
            var nonce = Arrays.copyOf(sealed, NONCE);
            var rest = Arrays.copyOfRange(sealed, NONCE, sealed.length);
            return Optional.of(Bytes.of(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(rest)));
        } catch (GeneralSecurityException lost) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private synchronized SecretKeySpec key() {
        var known = key;
        if (known == null) {
            known =
                    new SecretKeySpec(
                            secrets.read(OWNER, NAME).map(KeySafe::read).orElseGet(this::fresh),
                            "AES");
            key = known;
        }
        return known;
    }

    private byte[] fresh() {
        var made = new byte[KEY];
        random.nextBytes(made);
        secrets.write(OWNER, NAME, HexFormat.of().formatHex(made).toCharArray());
        return made;
    }

    private static byte[] read(char[] hex) {
        var read = HexFormat.of().parseHex(java.nio.CharBuffer.wrap(hex));
        Arrays.fill(hex, '\0');
        return read;
    }
}
