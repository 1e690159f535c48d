package im.hither.feature.trust;

import im.hither.domain.TrustLevel;
import im.hither.text.Texts;
import java.util.Locale;

/// What a level of trust is called, everywhere the same.
final class KeyWords {
    private KeyWords() {}

    /// Of a key: one that a code did not match was not changed.
    static String level(KeyRow row, Texts texts) {
        var mismatched = row.trust() == TrustLevel.COMPROMISED && row.shown().isEmpty();
        return mismatched ? texts.text("trust.level.mismatched") : level(row.trust(), texts);
    }

    private static String level(TrustLevel level, Texts texts) {
        return texts.text("trust.level." + level.name().toLowerCase(Locale.ROOT));
    }
}
