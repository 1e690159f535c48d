package im.hither.ui.flow;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// Remembers where the rows stood at the last layout and says where to go on from, whatever
/// happened to the rows since. Knows no node.
final class Holding<T> {
    /// A row's id and where it stood.
    private record Stood(Object id, double y, double height, boolean whole) {}

    private static final double EXACT = 0.01;

    private final Function<T, Object> idOf;
    private Anchor anchor = new Anchor.End();
    private List<Stood> stood = List.of();
    private int hint;

    Holding(Function<T, Object> idOf) {
        this.idOf = idOf;
    }

    Anchor anchor() {
        return anchor;
    }

    void hold(Anchor next) {
        anchor = next;
    }

    /// Holds on to this row where it stands now; nothing happens when it is not on screen.
    void hold(Object id) {
        stood.stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .ifPresent(row -> anchor = new Anchor.At(id, row.y()));
    }

    /// Everything moves by that many pixels, down when positive.
    void move(double by) {
        if (anchor instanceof Anchor.At(var id, var offset)) {
            anchor = new Anchor.At(id, offset + by);
        } else if (!stood.isEmpty()) {
            var row = anchor instanceof Anchor.Start ? stood.getFirst() : stood.getLast();
            anchor = new Anchor.At(row.id(), row.y() + by);
        }
    }

    /// The index of the row to place first and its offset; an anchor that is gone is replaced by
    /// the nearest row that was on screen with it, in that row's own place.
    Anchor.At at(Anchor.At wanted, List<T> items) {
        if (index(wanted.id(), items) >= 0) return wanted;
        double moved =
                stood.stream()
                        .filter(row -> row.id().equals(wanted.id()))
                        .mapToDouble(row -> wanted.offset() - row.y())
                        .findFirst()
                        .orElse(0);
        var below = stood.stream().dropWhile(row -> !row.id().equals(wanted.id())).skip(1);
        return Stream.concat(below, stood.reversed().stream())
                .filter(row -> index(row.id(), items) >= 0)
                .findFirst()
                .map(row -> new Anchor.At(row.id(), row.y() + moved))
                .orElseGet(() -> {
                    hint = items.size() - 1;
                    return new Anchor.At(idOf.apply(items.getLast()), 0);
                });
    }

    /// Where the row with this id is, -1 when it is gone; looks near the place it was found last.
    int index(Object id, List<T> items) {
        int start = Math.clamp(hint, 0, items.size());
        for (int away = 0; away <= items.size(); away++) {
            if (is(id, items, start - away)) return start - away;
            if (is(id, items, start + away)) return start + away;
        }
        return -1;
    }

    private boolean is(Object id, List<T> items, int index) {
        return index >= 0 && index < items.size() && idOf.apply(items.get(index)).equals(id);
    }

    /// After a layout: chooses what to hold on to next. That is the end when the last row ends
    /// there, else the first row that is whole, so that a row half out of sight grows out of sight.
    void settle(
            List<Placement.Placed> placed,
            List<T> items,
            double viewport,
            boolean start,
            boolean end) {
        hint = placed.getFirst().index();
        stood =
                placed.stream()
                        .map(row ->
                                new Stood(
                                        idOf.apply(items.get(row.index())),
                                        row.y(),
                                        row.height(),
                                        row.y() >= -EXACT))
                        .toList();
        var last = placed.getLast();
        boolean atEnd = last.index() == items.size() - 1 && last.bottom() <= viewport + EXACT;
        if (atEnd && end) anchor = new Anchor.End();
        boolean waiting =
                anchor instanceof Anchor.End || (anchor instanceof Anchor.Start && !start);
        if (waiting) return;
        var held = stood.stream().filter(Stood::whole).findFirst().orElse(stood.getFirst());
        anchor = new Anchor.At(held.id(), held.y());
    }
}
