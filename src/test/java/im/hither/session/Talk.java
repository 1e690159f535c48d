package im.hither.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// What two people say, correct, take back, react to and see, one thing after the other; and what
/// all of it comes to, read in its order.
final class Talk {
    private static final List<String> EMOJI = List.of("👋", "🐢", "❤️");

    private final Random random;
    private final Map<Integer, Boolean> authors = new TreeMap<>();
    private final Map<Integer, String> texts = new TreeMap<>();
    private final Map<String, List<String>> reactions = new TreeMap<>();
    private final Map<Boolean, Integer> markers = new TreeMap<>();
    private int size;

    Talk(Random random) {
        this.random = random;
    }

    int size() {
        return size;
    }

    /// The content of the next stanza, whose id is `sent-` and its number.
    String next(boolean own) {
        var number = size++;
        var mine =
                authors.entrySet().stream()
                        .filter(said -> said.getValue() == own)
                        .map(Map.Entry::getKey)
                        .toList();
        var all = List.copyOf(authors.keySet());
        return switch (random.nextInt(10)) {
            case 0, 1 -> mine.isEmpty() ? message(number, own) : correction(number, pick(mine));
            case 2 -> mine.isEmpty() ? message(number, own) : retraction(pick(mine));
            case 3, 4 -> all.isEmpty() ? message(number, own) : reaction(own, pick(all));
            case 5 -> all.isEmpty() ? message(number, own) : displayed(own, pick(all));
            default -> message(number, own);
        };
    }

    /// Whether a content is a message in its own right.
    static boolean isMessage(String content) {
        return content.startsWith("<body>message");
    }

    private int pick(List<Integer> some) {
        return some.get(random.nextInt(some.size()));
    }

    private String message(int number, boolean own) {
        authors.put(number, own);
        texts.put(number, "message " + number);
        return "<body>message " + number + "</body>";
    }

    private String correction(int number, int of) {
        texts.computeIfPresent(
                of, (_, text) -> text.equals("retracted") ? text : "correction " + number);
        return RemarksTest.correction("sent-" + of, "correction " + number);
    }

    private String retraction(int of) {
        texts.put(of, "retracted");
        return RemarksTest.retraction("sent-" + of);
    }

    private String reaction(boolean own, int to) {
        var some = EMOJI.subList(0, random.nextInt(EMOJI.size() + 1));
        if (some.isEmpty()) {
            reactions.remove("sent-" + to + own);
        } else {
            reactions.put("sent-" + to + own, some);
        }
        return RemarksTest.reactions("sent-" + to, some.toArray(String[]::new));
    }

    private String displayed(boolean own, int upTo) {
        markers.merge(own, upTo, Math::max);
        return RemarksTest.displayed("sent-" + upTo);
    }

    List<String> texts() {
        return new ArrayList<>(texts.values());
    }

    Map<String, List<String>> reactions() {
        return reactions;
    }

    Map<Boolean, String> markers() {
        var named = new TreeMap<Boolean, String>();
        markers.forEach((own, upTo) -> named.put(own, "sent-" + upTo));
        return named;
    }
}
