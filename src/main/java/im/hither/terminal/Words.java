package im.hither.terminal;

import java.util.Locale;
import java.util.regex.Pattern;

/// Names of types as the names that scripts read.
public final class Words {
    private static final Pattern BEFORE_CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private Words() {}

    /// `WrongPassword` as `wrong_password`.
    public static String small(Class<?> type) {
        return BEFORE_CAPITAL
                .matcher(type.getSimpleName())
                .replaceAll("_")
                .toLowerCase(Locale.ROOT);
    }
}
