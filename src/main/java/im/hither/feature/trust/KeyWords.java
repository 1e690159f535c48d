package im.hither.feature.trust;

import im.hither.domain.TrustLevel;
import im.hither.text.Texts;
import java.util.Locale;

/// What a level of trust is called, everywhere the same.
final class KeyWords {
    private KeyWords() {}

    static String level(TrustLevel level, Texts texts) {
        return texts.text("trust.level." + level.name().toLowerCase(Locale.ROOT));
    }
}
