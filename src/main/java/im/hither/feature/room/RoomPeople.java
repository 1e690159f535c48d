package im.hither.feature.room;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The people of a room in groups, the mightiest first, each with its count, those away last, and a
/// mark where two names can be mistaken for each other.
record RoomPeople(List<Participant> all) {
    private static final Comparator<Kind> RANK =
            Comparator.comparing(Kind::affiliation)
                    .thenComparing(Kind::moderates, Comparator.reverseOrder());

    private static final Comparator<Participant> ORDER =
            Comparator.comparing(Participant::here, Comparator.reverseOrder())
                    .thenComparing(RoomPeople::sortName);

    /// A line of the list.
    sealed interface Row {
        record Group(Affiliation affiliation, boolean moderates, int count) implements Row {}

        /// @param alike somebody else here has a name that looks like this one
        record Person(Participant participant, boolean alike) implements Row {}
    }

    /// The lines for those whose name or address holds the text.
    List<Row> rows(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        var skeletons =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        each -> Skeleton.of(each.occupant().nick()),
                                        Collectors.counting()));
        var groups =
                all.stream()
                        .filter(each -> holds(each, wanted))
                        .collect(Collectors.groupingBy(RoomPeople::group));
        var rows = new ArrayList<Row>();
        groups.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(RANK))
                .forEach(group -> {
                    var people = group.getValue();
                    var kind = group.getKey();
                    rows.add(new Row.Group(kind.affiliation(), kind.moderates(), people.size()));
                    people.stream()
                            .sorted(ORDER)
                            .map(each -> new Row.Person(each, alike(each, skeletons)))
                            .forEach(rows::add);
                });
        return rows;
    }

    private static boolean alike(Participant each, Map<String, Long> skeletons) {
        return skeletons.getOrDefault(Skeleton.of(each.occupant().nick()), 0L) > 1;
    }

    private static boolean holds(Participant each, String wanted) {
        return sortName(each).contains(wanted)
                || each.occupant().address().map(Object::toString).orElse("").contains(wanted);
    }

    private static String sortName(Participant each) {
        return each.occupant().nick().toLowerCase(Locale.ROOT);
    }

    /// Guests who moderate stand by themselves.
    private static Kind group(Participant each) {
        var guest = each.affiliation() == Affiliation.NONE;
        return new Kind(each.affiliation(), guest && each.role() == RoomRole.MODERATOR);
    }

    private record Kind(Affiliation affiliation, boolean moderates) {}
}
