package im.hither.feature.timeline;

import im.hither.concurrent.Asker;
import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.Gap;
import im.hither.domain.Position;
import im.hither.feature.archive.History;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is missing of the open conversation, as far as it touches what is shown. FX thread.
final class MissingParts {
    private static final System.Logger LOG = System.getLogger(MissingParts.class.getName());

    private final ConversationId conversation;
    private final History history;
    private final Asker asker;
    private final Runnable changed;
    private final Set<Gap> loading = new HashSet<>();
    private List<Gap> gaps = List.of();

    /// @param changed hears that something else is missing than before
    MissingParts(ConversationId conversation, History history, Asker asker, Runnable changed) {
        this.conversation = conversation;
        this.history = history;
        this.asker = asker;
        this.changed = changed;
    }

    /// Somebody looks at the conversation from now on.
    void open() {
        history.shown(conversation);
        look();
    }

    /// Something may have come.
    void look() {
        asker.ask(
                () -> history.gaps(conversation),
                found -> {
                    loading.clear();
                    if (found.equals(gaps)) return;
                    gaps = found;
                    changed.run();
                },
                failure -> LOG.log(System.Logger.Level.WARNING, "gaps could not be read", failure));
    }

    void load(Gap gap) {
        if (!loading.add(gap)) return;
        history.load(conversation, gap);
        changed.run();
    }

    /// The same rows with one for each gap that touches them, at its newest end.
    List<TimelineRow> among(List<TimelineRow> rows, boolean reachesStart, boolean reachesEnd) {
        var all = new ArrayList<>(rows);
        var left = new ArrayList<>(gaps.reversed());
        var upper = reachesEnd ? Optional.of(Position.END) : Optional.<Position>empty();
        int place = all.size();
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (!(rows.get(i) instanceof TimelineRow.Message row)) continue;
            insert(all, place, left, row.message().position(), upper);
            upper = Optional.of(row.message().position());
            place = first(rows, i, row.message());
        }
        if (reachesStart) insert(all, 0, left, Position.START, upper);
        return all;
    }

    private void insert(
            List<TimelineRow> rows,
            int place,
            List<Gap> left,
            Position lower,
            Optional<Position> upper) {
        if (upper.isEmpty()) return;
        left.stream()
                .filter(gap -> gap.isBetween(lower, upper.get()))
                .findFirst()
                .ifPresent(gap -> {
                    rows.add(place, new TimelineRow.Missing(gap, loading.contains(gap)));
                    left.remove(gap);
                });
    }

    /// Where the rows of a message begin, with what stands above them.
    private static int first(List<TimelineRow> rows, int row, ChatMessage message) {
        int first = row;
        while (first > 0 && belongs(rows.get(first - 1), message)) first--;
        return first;
    }

    private static boolean belongs(TimelineRow above, ChatMessage message) {
        return switch (above) {
            case TimelineRow.Message other -> other.message().id().equals(message.id());
            case TimelineRow.Happened happened -> happened.at().equals(message.id());
            case TimelineRow.Missing _ -> false;
            case TimelineRow.Day _, TimelineRow.NewMessages _ -> true;
        };
    }
}
