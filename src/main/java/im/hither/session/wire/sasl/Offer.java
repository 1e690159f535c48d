package im.hither.session.wire.sasl;

import java.util.List;
import java.util.stream.Collectors;

/// What a server says it can do to let somebody in.
///
/// @param bindings the types of channel binding that it names (XEP-0440); empty where it names none
public record Offer(List<String> mechanisms, List<String> bindings) {
    private static final char BETWEEN_NAMES = 0x1e;
    private static final char BETWEEN_LISTS = 0x1f;

    /// Defined, but out of reach here: the JDK does not give it away, and TLS 1.3 has none.
    private static final String KNOWN_ONLY = "tls-unique";

    public Offer {
        mechanisms = List.copyOf(mechanisms);
        bindings = List.copyOf(bindings);
    }

    /// What both sides hash to see whether somebody has changed it on the way (XEP-0474).
    String text() {
        var names = sorted(mechanisms);
        return bindings.isEmpty() ? names : names + BETWEEN_LISTS + sorted(bindings);
    }

    /// Whether any of the types it names is one that servers have.
    boolean namesRealBindings() {
        return bindings.stream()
                .anyMatch(each -> each.equals(KNOWN_ONLY) || BindingType.named(each).isPresent());
    }

    private static String sorted(List<String> names) {
        return names.stream()
                .sorted()
                .collect(Collectors.joining(Character.toString(BETWEEN_NAMES)));
    }
}
