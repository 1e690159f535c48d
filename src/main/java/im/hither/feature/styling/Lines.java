package im.hither.feature.styling;

import java.util.ArrayList;
import java.util.List;

/// The lines of a text, each with the newline that ends it.
final class Lines {
    private Lines() {}

    static List<String> of(String text) {
        var lines = new ArrayList<String>();
        for (int from = 0; from < text.length(); ) {
            int newline = text.indexOf('\n', from);
            int to = newline < 0 ? text.length() : newline + 1;
            lines.add(text.substring(from, to));
            from = to;
        }
        return lines;
    }

    static String withoutNewline(String line) {
        return line.endsWith("\n") ? line.substring(0, line.length() - 1) : line;
    }
}
