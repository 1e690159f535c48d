package im.hither.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A text with several SQL statements, and where each of them ends: at a semicolon that stands in
/// no text, name or comment, and in a trigger only at the one after its END.
record SqlScript(String text) {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<skip>\\s+|--[^\\n]*+|/\\*(?s:.*?)\\*/)"
                            + "|'[^']*+'|\"[^\"]*+\"|`[^`]*+`|\\[[^]]*+]|\\w++|.",
                    Pattern.DOTALL);

    List<String> statements() {
        var statements = new ArrayList<String>();
        var tokens = new ArrayList<String>();
        var start = 0;
        var matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (matcher.group("skip") == null) {
                tokens.add(matcher.group());
                if (complete(tokens)) {
                    statements.add(text.substring(start, matcher.end()).strip());
                    tokens.clear();
                    start = matcher.end();
                }
            }
        }
        if (!tokens.isEmpty()) {
            statements.add(text.substring(start).strip());
        }
        return statements;
    }

    private static boolean complete(List<String> tokens) {
        return tokens.getLast().equals(";") && (!trigger(tokens) || closed(tokens));
    }

    private static boolean trigger(List<String> tokens) {
        return is(tokens, 0, "CREATE")
                && (is(tokens, 1, "TRIGGER")
                        || ((is(tokens, 1, "TEMP") || is(tokens, 1, "TEMPORARY"))
                                && is(tokens, 2, "TRIGGER")));
    }

    /// `; END ;` — the END of a CASE has no semicolon before it.
    private static boolean closed(List<String> tokens) {
        return is(tokens, tokens.size() - 2, "END") && is(tokens, tokens.size() - 3, ";");
    }

    private static boolean is(List<String> tokens, int index, String word) {
        return index >= 0 && index < tokens.size() && tokens.get(index).equalsIgnoreCase(word);
    }
}
