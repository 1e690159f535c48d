package im.hither.feature.omemo.ratchet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import im.hither.feature.omemo.ratchet.RatchetFailure.Reason;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashSet;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PayloadCipherTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Bytes TEXT =
            Bytes.of("wherefore art thou 🌹".getBytes(StandardCharsets.UTF_8));

    @ParameterizedTest
    @EnumSource
    void payloadComesBack(Dialect dialect) throws RatchetFailure {
        var cipher = PayloadCipher.of(dialect, RANDOM);

        for (var text : new Bytes[] {Bytes.EMPTY, TEXT, Bytes.of(new byte[70_000])}) {
            var sealed = cipher.seal(text);

            assertThat(cipher.open(sealed.keyMaterial(), sealed.iv(), sealed.payload()))
                    .isEqualTo(text);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C2: any changed byte of payload or key material is refused")
    void changedPayloadIsRefused(Dialect dialect) {
        var cipher = PayloadCipher.of(dialect, RANDOM);
        var sealed = cipher.seal(TEXT);

        for (int at = 0; at < sealed.payload().length(); at++) {
            refuses(cipher, sealed.keyMaterial(), sealed.iv(), changed(sealed.payload(), at));
        }
        for (int at = 0; at < sealed.keyMaterial().length(); at++) {
            refuses(cipher, changed(sealed.keyMaterial(), at), sealed.iv(), sealed.payload());
        }
        refuses(cipher, sealed.keyMaterial(), sealed.iv(), Bytes.EMPTY);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C2: a tag that did not come through the ratchet is refused")
    void tagBesideThePayloadIsRefused(Dialect dialect) {
        var cipher = PayloadCipher.of(dialect, RANDOM);
        var sealed = cipher.seal(TEXT);
        var material = sealed.keyMaterial();
        var key = material.slice(0, material.length() - 16);
        var tag = material.slice(material.length() - 16, material.length());

        refuses(cipher, key, sealed.iv(), Bytes.of(sealed.payload().array(), tag.array()));
    }

    @Test
    @DisplayName("C14: tags of 12 bytes and IVs of other lengths than 12 and 16 are refused")
    void otherLengthsAreRefused() throws GeneralSecurityException, RatchetFailure {
        var cipher = PayloadCipher.of(Dialect.LEGACY, RANDOM);
        var sealed = cipher.seal(TEXT);

        refuses(cipher, sealed.keyMaterial().slice(0, 28), sealed.iv(), sealed.payload());
        for (var length : new int[] {0, 1, 8, 11, 13, 15, 17, 32}) {
            refuses(cipher, sealed.keyMaterial(), Bytes.of(new byte[length]), sealed.payload());
        }
        assertThat(sealed.iv().length()).isEqualTo(12);
        assertThat(cipher.open(Bytes.of(KEY, oldTag()), Bytes.of(OLD_IV), oldPayload()))
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("C14: no key is used twice")
    void keysAreFresh(Dialect dialect) {
        var cipher = PayloadCipher.of(dialect, RANDOM);
        var seen = new HashSet<Bytes>();

        for (int i = 0; i < 100_000; i++) {
            var sealed = cipher.seal(Bytes.EMPTY);
            seen.add(Bytes.of(sealed.keyMaterial().array(), sealed.iv().array()));
        }

        assertThat(seen).hasSize(100_000);
    }

    @Test
    void emptyMessagesCarryWhatTheirDialectSays() {
        assertThat(PayloadCipher.of(Dialect.LEGACY, RANDOM).emptyKeyMaterial().length())
                .isEqualTo(16);
        assertThat(PayloadCipher.of(Dialect.TWO, RANDOM).emptyKeyMaterial())
                .isEqualTo(Bytes.of(new byte[32]));
    }

    private static final byte[] KEY = new byte[16];
    private static final byte[] OLD_IV = new byte[16];

    private static Bytes oldSealed() throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.ENCRYPT_MODE,
                new SecretKeySpec(KEY, "AES"),
                new GCMParameterSpec(128, OLD_IV));
        return Bytes.of(cipher.doFinal(TEXT.array()));
    }

    private static Bytes oldPayload() throws GeneralSecurityException {
        return oldSealed().slice(0, TEXT.length());
    }

    private static byte[] oldTag() throws GeneralSecurityException {
        return oldSealed().slice(TEXT.length(), TEXT.length() + 16).array();
    }

    private static Bytes changed(Bytes bytes, int at) {
        var changed = bytes.array();
        changed[at] ^= 1;
        return Bytes.of(changed);
    }

    private static void refuses(PayloadCipher cipher, Bytes material, Bytes iv, Bytes payload) {
        assertThatExceptionOfType(RatchetFailure.class)
                .isThrownBy(() -> cipher.open(material, iv, payload))
                .matches(failure -> failure.reason() == Reason.PAYLOAD_FORGED);
    }
}
