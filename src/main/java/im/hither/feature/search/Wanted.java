package im.hither.feature.search;

import im.hither.domain.ConversationId;
import im.hither.domain.Direction;
import im.hither.domain.Position;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A query made ready: what the index is asked, and what is looked at in what it gives.
///
/// @param places the conversations to search; empty for all
/// @param first the position of what may be the oldest
/// @param end the position before which it has to stand
record Wanted(
        SearchQuery query,
        List<Folded> words,
        List<Folded> authors,
        Optional<List<ConversationId>> places,
        Position first,
        Position end) {
    private static final int PART = 3;
    private static final String ME = "me";
    private static final String IN_EVERY_LINK = "://";
    private static final Pattern LINK =
            Pattern.compile("\\bhttps?://\\S", Pattern.CASE_INSENSITIVE);

    static Wanted of(SearchQuery query, Optional<List<ConversationId>> places, ZoneId zone) {
        return new Wanted(
                query,
                folded(query.words()),
                folded(query.from()),
                places,
                query.after().map(day -> start(day, zone)).orElse(Position.START),
                query.before().map(day -> start(day, zone)).orElse(Position.END));
    }

    private static List<Folded> folded(List<String> texts) {
        return texts.stream().map(Folded::of).toList();
    }

    private static Position start(LocalDate day, ZoneId zone) {
        return Position.at(day.atStartOfDay(zone).toInstant());
    }

    /// What the index is asked; empty when all words are too short for it.
    Optional<String> match() {
        var links = query.link() ? Stream.of(IN_EVERY_LINK) : Stream.<String>empty();
        var texts =
                Stream.concat(query.words().stream(), links)
                        .filter(Wanted::isIndexed)
                        .map(word -> "body : " + quoted(word))
                        .collect(Collectors.joining(" AND "));
        if (texts.isEmpty()) return Optional.empty();
        return Optional.of(places.map(some -> texts + " AND " + in(some)).orElse(texts));
    }

    private static String in(List<ConversationId> some) {
        return some.stream()
                .map(place -> "place : " + quoted(SearchKey.place(place.value())))
                .collect(Collectors.joining(" OR ", "(", ")"));
    }

    /// Whatever stands in it, it is one text to the index.
    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static boolean isIndexed(String word) {
        return word.codePoints().filter(character -> !Folded.isAccent(character)).count() >= PART;
    }

    /// Whether a message the index gave is what is searched for.
    boolean holdsBesidesIndex(Candidate candidate) {
        var text = candidate.text();
        return isBy(candidate)
                && (!query.link() || LINK.matcher(text).find())
                && holds(text, query.words().stream().filter(word -> !isIndexed(word)).toList());
    }

    /// Whether any message is.
    boolean holds(Candidate candidate) {
        return isIn(candidate)
                && holdsBesidesIndex(candidate)
                && holds(candidate.text(), query.words());
    }

    private static boolean holds(String text, List<String> words) {
        if (words.isEmpty()) return true;
        var folded = Folded.of(text);
        return words.stream().map(Folded::of).allMatch(folded::contains);
    }

    private boolean isIn(Candidate candidate) {
        var position = candidate.message().position();
        return places.map(some -> some.contains(candidate.message().conversation())).orElse(true)
                && position.compareTo(first) >= 0
                && position.compareTo(end) < 0;
    }

    private boolean isBy(Candidate candidate) {
        if (authors.isEmpty()) return true;
        var own = candidate.message().direction() == Direction.OUT;
        var author = candidate.message().author();
        var address = Folded.of(author.toString());
        var name = Folded.of(author.equals(candidate.address()) ? candidate.name() : "");
        return authors.stream()
                .allMatch(wanted ->
                        wanted.text().equals(ME)
                                ? own
                                : address.contains(wanted) || (!own && name.contains(wanted)));
    }
}
