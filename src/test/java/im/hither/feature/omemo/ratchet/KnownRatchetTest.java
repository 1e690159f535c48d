package im.hither.feature.omemo.ratchet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.whispersystems.libsignal.InvalidKeyException;
import org.whispersystems.libsignal.ecc.Curve;
import org.whispersystems.libsignal.kdf.HKDF;
import org.whispersystems.libsignal.ratchet.RootKey;

/// The own double ratchet, with the words of Signal's protocol, against answers that Signal's
/// library has published or gives.
class KnownRatchetTest {
    private static final String SIGNAL_ROOT = "WhisperRatchet";

    @Test
    void chainKey() {
        var chain =
                new Chain(
                        Bytes.ofHex(
                                "8ab72d6f4cc5ac0d387eaf463378ddb28edd07385b1cb01250c715982e7ad48f"),
                        0);

        var derived =
                Derivation.hkdf(new byte[32], chain.messageKey().array(), "WhisperMessageKeys", 80);

        assertThat(Bytes.of(derived).hex())
                .isEqualTo(
                        "bf51e9d75e0e31031051f82a2491ffc084fa298b7793bd9db620056febf45217"
                                + "c6c77d6a73a354337a56435e34607dfe48e3ace14e77314dc6abc172e7a7030b"
                                + "afa8207986b692a116d4b40bbff72d6c");
        assertThat(chain.advanced().key().hex())
                .isEqualTo("28e8f8fee54b801eef7c5cfb2f17f32c7b334485bbb70fac6ec10342a246d15d");
    }

    @Test
    void rootKeyAndChainsAreThoseOfSignalsLibrary() throws RatchetFailure, InvalidKeyException {
        var signedPreKey = Curve25519.generate(TestDevice.RANDOM);
        var secret = Bytes.ofHex("7b".repeat(32));

        var ratchet =
                DoubleRatchet.initiated(
                        SIGNAL_ROOT, secret, signedPreKey.publicKey(), TestDevice.RANDOM);

        var theirs =
                new RootKey(HKDF.createFor(3), secret.array())
                        .createChain(
                                Curve.decodePoint(
                                        WireKey.of(Dialect.LEGACY, signedPreKey.publicKey())
                                                .array(),
                                        0),
                                OneSession.pair(ratchet.own()));
        assertThat(ratchet.root()).isEqualTo(Bytes.of(theirs.first().getKeyBytes()));
        assertThat(ratchet.sending())
                .isEqualTo(Optional.of(new Chain(Bytes.of(theirs.second().getKey()), 0)));
    }
}
