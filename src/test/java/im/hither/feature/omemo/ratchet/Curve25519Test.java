package im.hither.feature.omemo.ratchet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import im.hither.feature.omemo.ratchet.RatchetFailure.Reason;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Curve25519Test {
    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void knownAgreement() throws RatchetFailure {
        var secret =
                Curve25519.agree(
                        Bytes.ofHex(
                                "c806439dc9d2c476ffed8f2580c0888d58ab406bf7ae3698879021b96bb4bf59"),
                        Bytes.ofHex(
                                "653614993d2b15ee9e5fd3d86ce719ef4ec1daae1886a87b3f5fa9565a27a22f"));

        assertThat(Bytes.of(secret).hex())
                .isEqualTo("325f239328941ced6e673b86ba41017448e99b649a9c3806c1dd7ca4c477e629");
    }

    @Test
    void bothSidesAgree() throws RatchetFailure {
        for (int i = 0; i < 50; i++) {
            var alice = Curve25519.generate(RANDOM);
            var bob = Curve25519.generate(RANDOM);

            assertThat(Curve25519.agree(alice.privateKey(), bob.publicKey()))
                    .isEqualTo(Curve25519.agree(bob.privateKey(), alice.publicKey()));
        }
    }

    /// The points of small order, in all their encodings.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000080",
                ""
            })
    void aKeyThatForcesTheSecretIsRefused(String publicKey) {
        var own = Curve25519.generate(RANDOM);

        assertThatExceptionOfType(RatchetFailure.class)
                .isThrownBy(() -> Curve25519.agree(own.privateKey(), Bytes.ofHex(publicKey)))
                .matches(failure -> failure.reason() == Reason.DAMAGED);
    }

    @Test
    void theHighestBitOfAPublicKeyDoesNotCount() throws RatchetFailure {
        var own = Curve25519.generate(RANDOM);
        var other = Curve25519.generate(RANDOM);
        var marked = other.publicKey().array();
        marked[31] |= (byte) 0x80;

        assertThat(Curve25519.agree(own.privateKey(), Bytes.of(marked)))
                .isEqualTo(Curve25519.agree(own.privateKey(), other.publicKey()));
    }
}
