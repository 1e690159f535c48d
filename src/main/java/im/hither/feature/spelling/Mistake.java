package im.hither.feature.spelling;

import java.util.List;
import java.util.Optional;

/// A word in a text that no dictionary knows.
///
/// @param to after its last character
public record Mistake(int from, int to) {
    String in(String text) {
        return text.substring(from, to);
    }

    boolean holds(int index) {
        return from <= index && index <= to;
    }

    /// Where they stand once a text has become another one; those that it changed are no more.
    static List<Mistake> after(List<Mistake> mistakes, String before, String now) {
        int shorter = Math.min(before.length(), now.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == now.charAt(start)) start++;
        int end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end) == now.charAt(now.length() - 1 - end))
            end++;
        int from = start;
        int to = before.length() - end;
        int by = now.length() - before.length();
        return mistakes.stream().flatMap(each -> each.moved(from, to, by, now).stream()).toList();
    }

    private Optional<Mistake> moved(int changedFrom, int changedTo, int by, String now) {
        if (to < changedFrom || (to == changedFrom && !isLetter(now, to))) return Optional.of(this);
        boolean after = from > changedTo || (from == changedTo && !isLetter(now, from + by - 1));
        return after ? Optional.of(new Mistake(from + by, to + by)) : Optional.empty();
    }

    private static boolean isLetter(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetter(text.charAt(at));
    }
}
