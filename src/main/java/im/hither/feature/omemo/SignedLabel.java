package im.hither.feature.omemo;

import static java.nio.charset.StandardCharsets.UTF_8;

import im.hither.feature.omemo.ratchet.Bytes;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.feature.omemo.ratchet.IdentityKeyPair;
import java.security.SecureRandom;
import java.util.Optional;

/// What a device is called by its user, with a signature of its own key: anybody who can write into
/// the list could else call it anything (XEP-0384 §5.3.1).
public record SignedLabel(String text, Bytes signature) {
    /// In Unicode code points; a longer one is not heeded.
    static final int LONGEST = 128;

    public static SignedLabel of(String text, IdentityKeyPair keys, SecureRandom random) {
        return new SignedLabel(text, keys.sign(bytes(text), random));
    }

    /// The label, where this key has signed it.
    Optional<String> by(IdentityKey key) {
        return Optional.of(text)
                .filter(each -> each.codePointCount(0, each.length()) <= LONGEST)
                .filter(each -> !each.isBlank())
                .filter(each -> key.signed(bytes(each), signature));
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(UTF_8));
    }
}
