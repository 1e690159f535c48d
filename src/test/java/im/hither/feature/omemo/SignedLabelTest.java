package im.hither.feature.omemo;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.feature.omemo.ratchet.Bytes;
import im.hither.feature.omemo.ratchet.IdentityKeyPair;
import im.hither.feature.omemo.ratchet.OwnKeys;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignedLabelTest {
    private final SecureRandom random = new SecureRandom();
    private final IdentityKeyPair keys = keys();

    private IdentityKeyPair keys() {
        return OwnKeys.generate(random, Instant.EPOCH).identity();
    }

    @Test
    void countsWhereTheDevicesOwnKeyHasSignedIt() {
        assertThat(SignedLabel.of("Phone", keys, random).by(keys.publicKey())).contains("Phone");
    }

    @Test
    void somebodyElsesSignatureIsNone() {
        assertThat(SignedLabel.of("Phone", keys(), random).by(keys.publicKey())).isEmpty();
    }

    @Test
    void anotherTextUnderTheSignatureIsNone() {
        var signed = SignedLabel.of("Phone", keys, random);

        assertThat(new SignedLabel("Laptop", signed.signature()).by(keys.publicKey())).isEmpty();
        assertThat(new SignedLabel("Phone", Bytes.EMPTY).by(keys.publicKey())).isEmpty();
    }

    @Test
    void anEndlessOneIsNotHeeded() {
        var longest = "📱".repeat(SignedLabel.LONGEST);

        assertThat(SignedLabel.of(longest, keys, random).by(keys.publicKey())).contains(longest);
        assertThat(SignedLabel.of(longest + "x", keys, random).by(keys.publicKey())).isEmpty();
        assertThat(SignedLabel.of(" ", keys, random).by(keys.publicKey())).isEmpty();
    }
}
