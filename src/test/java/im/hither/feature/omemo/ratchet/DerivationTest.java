package im.hither.feature.omemo.ratchet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DerivationTest {
    /// RFC 5869, first case, with its info as text.
    @Test
    void knownDerivation() {
        var info = new StringBuilder();
        for (int at = 0xf0; at <= 0xf9; at++) info.append((char) at);

        var derived =
                Derivation.hkdf(
                        Bytes.ofHex("000102030405060708090a0b0c").array(),
                        Bytes.ofHex("0b".repeat(22)).array(),
                        info.toString(),
                        42);

        assertThat(Bytes.of(derived).hex())
                .isEqualTo(
                        "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    }
}
