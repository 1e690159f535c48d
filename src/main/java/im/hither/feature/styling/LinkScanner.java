package im.hither.feature.styling;

import java.util.ArrayList;
import java.util.List;

/// Finds what can be opened: links with a scheme that is allowed, and addresses of people. Looks at
/// each character a few times at most, whatever the text is (H2).
final class LinkScanner {
    /// A link and where it stands.
    record Found(int from, int to, Link link) {}

    private static final int LONGEST_NAME = 64; // of an address, RFC 7622 would allow more
    private static final int SHORTEST_TOP = 2;
    private static final String SCHEME_LETTERS = "+-.";
    private static final String NOT_BEFORE_NAME = "/:@=&#";

    private final LinkText text;
    private final List<Found> found = new ArrayList<>();
    private int after; // the end of the last link

    private LinkScanner(LinkText text) {
        this.text = text;
        after = text.from();
    }

    /// The links between two places of a text, in order.
    static List<Found> find(String text, int from, int to) {
        var scanner = new LinkScanner(new LinkText(text, from, to));
        for (int at = from; at < to; at++) {
            switch (text.charAt(at)) {
                case ':' -> scanner.schemed(at);
                case '@' -> scanner.address(at);
                default -> {
                    continue;
                }
            }
            at = Math.max(at, scanner.after - 1);
        }
        return scanner.found;
    }

    private void schemed(int colon) {
        for (var scheme : LinkScheme.values()) {
            int from = colon - scheme.word().length();
            if (from < after || !isWord(scheme.word(), from)) continue;
            int end = scheme.end(text, colon + 1);
            if (end == LinkScheme.NONE) continue;
            add(from, text.trimmed(from, end), "");
            return;
        }
    }

    private boolean isWord(String word, int from) {
        if (!text.text().regionMatches(true, from, word, 0, word.length())) return false;
        char before = text.at(from - 1);
        return !LinkText.isAsciiLetter(before)
                && !LinkText.isDigit(before)
                && SCHEME_LETTERS.indexOf(before) < 0;
    }

    /// A name, an `@` and a domain with a dot in it.
    private void address(int at) {
        int from = at;
        while (from > after && at - from < LONGEST_NAME && LinkText.isInName(text.at(from - 1))) {
            from--;
        }
        char before = from > after ? text.at(from - 1) : 0;
        if (from == at || LinkText.isInName(before) || NOT_BEFORE_NAME.indexOf(before) >= 0) return;
        int end = domainEnd(at + 1);
        if (end > at) add(from, end, "xmpp:");
    }

    private int domainEnd(int from) {
        int end = text.skip(from, LinkText::isInDomain);
        while (end > from && !Character.isLetterOrDigit(text.at(end - 1))) end--;
        int top = end;
        while (top > from && Character.isLetter(text.at(top - 1))) top--;
        boolean hasTop = end - top >= SHORTEST_TOP && top - 1 > from && text.at(top - 1) == '.';
        return hasTop ? end : LinkScheme.NONE;
    }

    private void add(int from, int to, String scheme) {
        var shown = text.text().substring(from, to);
        found.add(new Found(from, to, new Link(scheme + shown)));
        after = to;
    }
}
