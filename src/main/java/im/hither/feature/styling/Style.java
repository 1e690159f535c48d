package im.hither.feature.styling;

import java.util.Optional;

/// How a span looks, and the character that opens and closes it (XEP-0393 §6.2).
public enum Style {
    STRONG('*', 1),
    EMPHASIS('_', 2),
    STRIKE('~', 4),
    MONO('`', 8);

    private final char directive;
    private final int bit;

    Style(char directive, int bit) {
        this.directive = directive;
        this.bit = bit;
    }

    /// Stands for this style where several are told by one number.
    int bit() {
        return bit;
    }

    static Optional<Style> of(char directive) {
        return switch (directive) {
            case '*' -> Optional.of(STRONG);
            case '_' -> Optional.of(EMPHASIS);
            case '~' -> Optional.of(STRIKE);
            case '`' -> Optional.of(MONO);
            default -> Optional.empty();
        };
    }

    public char directive() {
        return directive;
    }
}
