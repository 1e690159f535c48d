package im.hither.feature.omemo.ratchet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import im.hither.feature.omemo.ratchet.RatchetFailure.Reason;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whispersystems.libsignal.InvalidKeyException;
import org.whispersystems.libsignal.ecc.Curve;

class IdentityKeyTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Bytes MESSAGE = Bytes.of("label".getBytes(StandardCharsets.UTF_8));

    /// Published by Signal's library: an identity key, and a key that it signed.
    private static final String SIGNER =
            "ab7e717d4a163b7d9a1d8071dfe9dcf8cdcd1cea3339b6356be84d887e322c64";

    private static final Bytes SIGNED =
            Bytes.ofHex("05edce9d9c415ca78cb7252e72c2c4a554d3eb29485a0e1d503118d1a82d99fb4a");
    private static final Bytes SIGNATURE =
            Bytes.ofHex(
                    "5de88ca9a89b4a115da79109c67c9c7464a3e4180274f1cb8c63c2984e286dfb"
                            + "ede82deb9dcd9fae0bfbb821569b3d9001bd8130cd11d486cef047bd60b86e88");

    @Test
    void knownSignatureOfTheOldFormIsValid() throws RatchetFailure {
        var key = IdentityKey.ofFingerprint(SIGNER);

        assertThat(key.signedInOldForm(SIGNED, SIGNATURE)).isTrue();
    }

    @Test
    void oneBitChangedInAnyByteMakesASignatureInvalid() throws RatchetFailure {
        var key = IdentityKey.ofFingerprint(SIGNER);

        for (int at = 0; at < SIGNATURE.length(); at++) {
            var changed = SIGNATURE.array();
            changed[at] ^= 1;

            assertThat(key.signedInOldForm(SIGNED, Bytes.of(changed))).as("byte " + at).isFalse();
        }
    }

    @Test
    void ownSignaturesAreValidInBothDialects() throws InvalidKeyException {
        for (int i = 0; i < 50; i++) {
            var own = IdentityKeyPair.generate(RANDOM);

            var signature = own.sign(MESSAGE, RANDOM);

            assertThat(own.publicKey().signed(MESSAGE, signature)).isTrue();
            assertThat(own.publicKey().signedInOldForm(MESSAGE, signature)).isTrue();
            var theirs = Curve.decodePoint(WireKey.of(Dialect.LEGACY, own.publicKey()).array(), 0);
            assertThat(Curve.verifySignature(theirs, MESSAGE.array(), signature.array())).isTrue();
            assertThat(own.sign(MESSAGE, RANDOM)).isNotEqualTo(signature);
        }
    }

    @Test
    void anotherKeyOrMessageDoesNotFitASignature() {
        var own = IdentityKeyPair.generate(RANDOM);
        var signature = own.sign(MESSAGE, RANDOM);

        assertThat(IdentityKeyPair.generate(RANDOM).publicKey().signed(MESSAGE, signature))
                .isFalse();
        assertThat(own.publicKey().signed(SIGNED, signature)).isFalse();
        assertThat(own.publicKey().signed(MESSAGE, Bytes.EMPTY)).isFalse();
    }

    @Test
    void theFormsOfBothCurvesBelongTogether() throws RatchetFailure {
        for (int i = 0; i < 50; i++) {
            var key = IdentityKeyPair.generate(RANDOM).publicKey();

            var back = IdentityKey.ofEdwards(key.edwards());

            assertThat(back).isEqualTo(key);
            assertThat(back.fingerprint()).isEqualTo(key.fingerprint()).hasSize(64);
        }
    }

    @Test
    void theSignOfAKeyIsKeptAndDoesNotMakeItAnotherKey() throws RatchetFailure {
        var key = IdentityKeyPair.generate(RANDOM).publicKey();
        var negative = Edwards25519.signed(key.edwards(), true);

        var same = IdentityKey.ofEdwards(negative);

        assertThat(same).isEqualTo(key).hasSameHashCodeAs(key);
        assertThat(same.edwards()).isEqualTo(negative);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "ab7e717d4a163b7d9a1d8071dfe9dcf8cdcd1cea3339b6356be84d887e322c",
                "AB7e717d4a163b7d9a1d8071dfe9dcf8cdcd1cea3339b6356be84d887e322c64",
                "05ab7e717d4a163b7d9a1d8071dfe9dcf8cdcd1cea3339b6356be84d887e322c64",
                // not below 2^255 - 19: a second name for another key
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ab7e717d4a163b7d9a1d8071dfe9dcf8cdcd1cea3339b6356be84d887e322ce4",
                // -1, to which no point belongs
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"
            })
    void whatIsNoKeyIsRefused(String fingerprint) {
        assertThatExceptionOfType(RatchetFailure.class)
                .isThrownBy(() -> IdentityKey.ofFingerprint(fingerprint))
                .matches(failure -> failure.reason() == Reason.DAMAGED);
    }

    @Test
    void thePointOneIsNoIdentity() {
        var one = Bytes.ofHex("01" + "00".repeat(31));

        assertThatExceptionOfType(RatchetFailure.class)
                .isThrownBy(() -> IdentityKey.ofEdwards(one))
                .matches(failure -> failure.reason() == Reason.DAMAGED);
    }
}
