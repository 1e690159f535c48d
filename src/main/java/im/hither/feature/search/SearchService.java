package im.hither.feature.search;

import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.feature.search.Found.Reach;
import im.hither.feature.search.SearchRepository.Named;
import im.hither.storage.Database;
import im.hither.storage.Snapshot;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Finds messages. Words of three characters and more are asked of the index; shorter ones are
/// looked for in the conversation that is meant, or in what was stored last.
public final class SearchService implements Searching {
    /// So many messages that are not in the index yet are looked through one by one.
    private static final int LATEST = 2_000;

    private static final Comparator<Candidate> NEWEST_FIRST =
            Comparator.comparing(Candidate::message, Comparator.comparing(ChatMessage::position))
                    .thenComparingLong(candidate -> candidate.message().id().value())
                    .reversed();

    private final Database database;
    private final SearchRepository messages;
    private final IndexRepository index;
    private final Clock clock;

    /// @param clock its zone is the one that days begin in
    public SearchService(
            Database database, SearchRepository messages, IndexRepository index, Clock clock) {
        this.database = database;
        this.messages = messages;
        this.index = index;
        this.clock = clock;
    }

    @Override
    public Found search(SearchQuery query, Scope scope, int limit) {
        if (query.isEmpty()) return Found.NOTHING;
        var places = places(query, scope);
        if (places.filter(List::isEmpty).isPresent()) return Found.NOTHING;
        var wanted = Wanted.of(query, places, clock.getZone());
        return wanted.match()
                .map(match -> indexed(wanted, match, limit))
                .orElseGet(() -> looked(wanted, limit));
    }

    /// The conversations that are meant; empty for all.
    private Optional<List<ConversationId>> places(SearchQuery query, Scope scope) {
        if (scope instanceof Scope.One(var conversation)) {
            return Optional.of(List.of(conversation));
        }
        if (query.in().isEmpty()) return Optional.empty();
        var called = query.in().stream().map(Folded::of).toList();
        return Optional.of(
                database.read(messages::conversations).stream()
                        .filter(each -> called.stream().allMatch(name -> isCalled(each, name)))
                        .map(Named::id)
                        .toList());
    }

    private static boolean isCalled(Named conversation, Folded name) {
        return Folded.of(conversation.address()).contains(name)
                || Folded.of(conversation.name()).contains(name);
    }

    /// What the index gives, and what is not in it yet. Those are asked for first: one that is
    /// taken in meanwhile is found twice rather than never.
    private Found indexed(Wanted wanted, String match, int limit) {
        long upTo = database.read(index::upTo);
        var latest =
                database.read(
                        snapshot -> messages.stored(snapshot, upTo, Long.MAX_VALUE, LATEST + 1));
        var first = SearchKey.from(wanted.first());
        var end = SearchKey.from(wanted.end());
        var old =
                Scan.of(
                        database,
                        (snapshot, last, size) ->
                                messages.indexed(
                                        snapshot,
                                        match,
                                        first,
                                        last.map(Candidate::number).orElse(end),
                                        size),
                        wanted::holdsBesidesIndex,
                        limit);
        var all = Stream.concat(latest.stream().filter(wanted::holds), old.found().stream());
        var reach = latest.size() > LATEST ? Reach.STILL_READING : Reach.ALL;
        return found(wanted, all.toList(), limit, old.complete() ? reach : Reach.MORE);
    }

    /// What is found by looking at message after message.
    private Found looked(Wanted wanted, int limit) {
        if (wanted.places().isEmpty()) {
            var scan = Scan.of(database, this::latest, wanted::holds, limit);
            return found(wanted, scan.found(), limit, scan.complete() ? Reach.ALL : Reach.RECENT);
        }
        var all = new ArrayList<Candidate>();
        var reach = Reach.ALL;
        for (var place : wanted.places().get()) {
            var scan = Scan.of(database, in(place, wanted), wanted::holds, limit);
            all.addAll(scan.found());
            if (!scan.complete()) reach = Reach.MORE;
        }
        return found(wanted, all, limit, reach);
    }

    private List<Candidate> latest(Snapshot snapshot, Optional<Candidate> last, int size) {
        return messages.stored(
                snapshot, 0, last.map(Candidate::number).orElse(Long.MAX_VALUE), size);
    }

    private Scan.Source in(ConversationId place, Wanted wanted) {
        return (snapshot, last, size) ->
                messages.said(
                        snapshot,
                        place,
                        wanted.first().value(),
                        last.map(Candidate::number).orElse(wanted.end().value()),
                        last.map(each -> each.message().id().value()).orElse(0L),
                        size);
    }

    private static Found found(Wanted wanted, List<Candidate> all, int limit, Reach reach) {
        var once = new TreeSet<>(NEWEST_FIRST);
        once.addAll(all);
        var hits =
                once.stream().limit(limit).map(candidate -> candidate.hit(wanted.words())).toList();
        return new Found(hits, once.size() > limit && reach == Reach.ALL ? Reach.MORE : reach);
    }
}
