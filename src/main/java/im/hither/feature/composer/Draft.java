package im.hither.feature.composer;

import im.hither.domain.MessageId;
import java.util.Optional;

/// What was typed and not sent, and the message it was typed about.
public record Draft(String text, Optional<Reference> about) {
    static final Draft NONE = new Draft("", Optional.empty());

    /// A text that is about nothing in particular.
    public static Draft of(String text) {
        return new Draft(text, Optional.empty());
    }

    /// Whether there is nothing to keep.
    boolean isNone() {
        return equals(NONE);
    }

    /// The message that the text belongs to, and how.
    public record Reference(MessageId message, Kind kind) {}

    public enum Kind {
        REPLY,
        CORRECTION
    }
}
