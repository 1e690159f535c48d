package im.hither.feature.trust;

import java.util.List;
import java.util.Optional;

/// What a code that was read says, in words.
///
/// @param keys a line for each key, where there is something to be said about single ones
/// @param code what can be adopted
public record CodeVerdict(
        Kind kind, String sentence, List<String> keys, Optional<VerificationCode> code) {
    public enum Kind {
        /// Nothing was read yet.
        SILENT,
        /// What was read is of no use here.
        USELESS,
        MATCHED,
        NEW,
        /// The code warns of a key.
        WARNED,
        /// The code names another key than the one that was shown here.
        MISMATCHED,
        /// The same, and therefore nothing is sent.
        STOPPED,
        /// The same, for keys that get nothing as it is.
        CONTRADICTED,
        ADOPTED;

        /// Whether something is wrong, and not only missing.
        public boolean isAlarm() {
            return switch (this) {
                case WARNED, MISMATCHED, STOPPED, CONTRADICTED -> true;
                case SILENT, USELESS, MATCHED, NEW, ADOPTED -> false;
            };
        }
    }

    static final CodeVerdict NOTHING =
            new CodeVerdict(Kind.SILENT, "", List.of(), Optional.empty());

    public CodeVerdict {
        keys = List.copyOf(keys);
    }

    static CodeVerdict of(Kind kind, String sentence) {
        return new CodeVerdict(kind, sentence, List.of(), Optional.empty());
    }
}
