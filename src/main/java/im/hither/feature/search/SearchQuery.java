package im.hither.feature.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What is searched for. Every text is one: what is no filter is taken letter by letter.
///
/// @param words all of these have to stand in the message; a quoted phrase is one of them
/// @param from the author's address or name, or `me`
/// @param in the conversation's address or name
/// @param after that day or later
/// @param before an earlier day
/// @param link something that can be followed has to stand in the message
public record SearchQuery(
        List<String> words,
        List<String> from,
        List<String> in,
        Optional<LocalDate> after,
        Optional<LocalDate> before,
        boolean link) {
    /// `filter:"quoted value"`, `filter:value`, `"quoted"` with or without its end, or a word.
    private static final Pattern PART =
            Pattern.compile(
                    "(?:(?<filter>from|in|after|before|has):(?<value>\"[^\"]*+\"?|[^\\s\"]\\S*+))"
                            + "|\"(?<phrase>[^\"]*+)\"?|(?<word>\\S++)",
                    Pattern.CASE_INSENSITIVE);

    public SearchQuery {
        words = List.copyOf(words);
        from = List.copyOf(from);
        in = List.copyOf(in);
    }

    /// Reads what was typed.
    public static SearchQuery of(String typed) {
        var parts = new Parts();
        PART.matcher(typed).results().forEach(parts::add);
        return new SearchQuery(
                parts.words, parts.from, parts.in, parts.after, parts.before, parts.link);
    }

    /// The same, with more people and conversations to choose from.
    public SearchQuery with(Optional<String> author, Optional<String> conversation) {
        return new SearchQuery(
                words,
                author.map(List::of).orElse(from),
                conversation.map(List::of).orElse(in),
                after,
                before,
                link);
    }

    /// Whether nothing was typed that could be searched for.
    public boolean isEmpty() {
        return words.isEmpty()
                && from.isEmpty()
                && in.isEmpty()
                && after.isEmpty()
                && before.isEmpty()
                && !link;
    }

    /// What has been read so far.
    private static final class Parts {
        private final List<String> words = new ArrayList<>();
        private final List<String> from = new ArrayList<>();
        private final List<String> in = new ArrayList<>();
        private Optional<LocalDate> after = Optional.empty();
        private Optional<LocalDate> before = Optional.empty();
        private boolean link;

        void add(MatchResult part) {
            if (part.group("filter") != null) {
                var value = part.group("value").replace("\"", "").strip();
                if (!filter(part.group("filter").toLowerCase(Locale.ROOT), value)) {
                    word(part.group());
                }
            } else {
                word(Optional.ofNullable(part.group("phrase")).orElseGet(() -> part.group("word")));
            }
        }

        private void word(String text) {
            if (!text.isBlank()) words.add(text);
        }

        /// False when it only looks like a filter.
        private boolean filter(String name, String value) {
            if (value.isEmpty()) return false;
            switch (name) {
                case "from" -> from.add(value);
                case "in" -> in.add(value);
                case "after" -> {
                    var day = SearchDate.first(value);
                    after = day.or(() -> after);
                    return day.isPresent();
                }
                case "before" -> {
                    var day = SearchDate.first(value);
                    before = day.or(() -> before);
                    return day.isPresent();
                }
                default -> {
                    if (!value.equalsIgnoreCase("link")) return false;
                    link = true;
                }
            }
            return true;
        }
    }
}
