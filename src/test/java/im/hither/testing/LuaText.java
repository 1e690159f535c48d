package im.hither.testing;

import java.nio.charset.StandardCharsets;

/// Text as Prosody's files hold it.
final class LuaText {
    private LuaText() {}

    /// A string literal in which no character can end the string.
    static String literal(String text) {
        var literal = new StringBuilder("\"");
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = unit >= ' ' && unit < 127 && unit != '"' && unit != '\\';
            literal.append(
                    plain
                            ? String.valueOf((char) unit)
                            : "\\%03d".formatted(Byte.toUnsignedInt(unit)));
        }
        return literal.append('"').toString();
    }

    /// A name of a domain or account as it appears in the path of its data: all but ASCII letters
    /// and digits escaped.
    static String fileName(String name) {
        var escaped = new StringBuilder();
        for (byte unit : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = unit >= 0 && Character.isLetterOrDigit(unit);
            escaped.append(
                    plain
                            ? String.valueOf((char) unit)
                            : "%%%02x".formatted(Byte.toUnsignedInt(unit)));
        }
        return escaped.toString();
    }
}
