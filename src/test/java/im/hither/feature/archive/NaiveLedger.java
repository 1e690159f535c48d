package im.hither.feature.archive;

import im.hither.session.ArchivePage;
import im.hither.session.ArchiveQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// The same as the ledger, said in the plainest way: which entries are held, and of which two it is
/// known that nothing stands between them.
final class NaiveLedger {
    /// A stretch by the numbers of its ends.
    record Ends(int oldest, int newest, boolean reachesStart) {}

    private final TreeSet<Integer> held = new TreeSet<>();
    private final TreeMap<Integer, Integer> next = new TreeMap<>();
    private int start = Integer.MAX_VALUE;

    void enter(ArchivePage page) {
        var numbers =
                new ArrayList<>(
                        page.results().stream().map(r -> PlayedLedger.number(r.id())).toList());
        held.addAll(numbers);
        switch (page.query().range()) {
            case ArchiveQuery.Newest _, ArchiveQuery.Again _ -> {}
            case ArchiveQuery.Before(var id) -> numbers.addLast(PlayedLedger.number(id));
            case ArchiveQuery.After(var id) -> numbers.addFirst(PlayedLedger.number(id));
        }
        for (int i = 1; i < numbers.size(); i++) next.put(numbers.get(i - 1), numbers.get(i));
        boolean downwards = !(page.query().range() instanceof ArchiveQuery.After);
        if (downwards && page.complete() && !numbers.isEmpty())
            startAt(oldestBeside(numbers.getFirst()));
    }

    private int oldestBeside(int number) {
        return stretches().stream()
                .filter(ends -> ends.oldest() <= number && number <= ends.newest())
                .findFirst()
                .orElseThrow()
                .oldest();
    }

    /// Nothing older than this entry can be had.
    void startAt(int number) {
        start = number;
        held.headSet(number).clear();
        next.headMap(number).clear();
    }

    boolean holds(int number) {
        return held.contains(number);
    }

    /// Newest first, as the ledger has them.
    List<Ends> stretches() {
        var stretches = new ArrayList<Ends>();
        var rest = new TreeSet<>(held);
        while (!rest.isEmpty()) {
            int oldest = rest.pollFirst();
            int newest = oldest;
            while (next.containsKey(newest)) newest = next.get(newest);
            rest.headSet(newest, true).clear();
            stretches.addFirst(
                    new Ends(oldest, newest, oldest <= start && start != Integer.MAX_VALUE));
        }
        return stretches;
    }
}
