package im.hither.feature.message;

import im.hither.session.Incoming;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jspecify.annotations.Nullable;

/// Parts of a text that stand there for programs that understand less (XEP-0428), counted in code
/// points (XEP-0426).
public final class FallbackProtocol {
    static final String NAMESPACE = "urn:xmpp:fallback:0";
    static final String REPLY = "urn:xmpp:reply:0";

    private FallbackProtocol() {}

    /// What a program shows that shows the answered message itself.
    static String without(Incoming incoming, String text) {
        var kept = new StringBuilder();
        var end = 0;
        for (var range : ranges(incoming, text)) {
            kept.append(text, end, range.from());
            end = range.to();
        }
        return kept.append(text.substring(end)).toString();
    }

    /// What such a program leaves out.
    public static String quoted(Incoming incoming) {
        var text = MessageProtocol.wholeBody(incoming.envelope().spoken()).orElse("");
        var left = new StringBuilder();
        for (var range : ranges(incoming, text)) left.append(text, range.from(), range.to());
        return left.toString();
    }

    /// What an answer quotes, marked as that.
    public static String element(int codePoints) {
        return StandardExtensionElement.builder("fallback", NAMESPACE)
                .addAttribute("for", REPLY)
                .addElement(
                        StandardExtensionElement.builder("body", NAMESPACE)
                                .addAttribute("start", "0")
                                .addAttribute("end", Integer.toString(codePoints))
                                .build())
                .build()
                .toXML()
                .toString();
    }

    /// In their order and apart from each other; nothing where the stanza is no answer.
    private static List<Range> ranges(Incoming incoming, String text) {
        var message = incoming.envelope().inside().orElse(incoming.envelope().outside());
        var answers = incoming.envelope().element("reply", REPLY).isPresent();
        if (!answers) return List.of();
        var found = new ArrayList<Range>();
        for (var extension : message.getExtensions()) {
            if (extension instanceof StandardExtensionElement fallback
                    && NAMESPACE.equals(fallback.getNamespace())
                    && REPLY.equals(fallback.getAttributeValue("for"))) {
                var bodies = fallback.getElements("body", NAMESPACE);
                if (bodies != null) bodies.forEach(body -> add(found, body, text));
            }
        }
        found.sort(Comparator.comparingInt(Range::from));
        return apart(found);
    }

    private static List<Range> apart(List<Range> sorted) {
        var apart = new ArrayList<Range>();
        var end = 0;
        for (var range : sorted) {
            if (range.to() <= end) continue;
            apart.add(new Range(Math.max(end, range.from()), range.to()));
            end = range.to();
        }
        return apart;
    }

    private static void add(List<Range> found, StandardExtensionElement body, String text) {
        var length = text.codePointCount(0, text.length());
        var start = number(body.getAttributeValue("start"), 0);
        var end = Math.min(number(body.getAttributeValue("end"), length), length);
        if (start < 0 || start >= end) return;
        found.add(new Range(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
    }

    private static int number(@Nullable String text, int otherwise) {
        if (text == null) return otherwise;
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            return -1;
        }
    }

    /// In characters of the text.
    private record Range(int from, int to) {}
}
