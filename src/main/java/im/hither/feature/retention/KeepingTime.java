package im.hither.feature.retention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How long messages are kept, as one can choose it; other numbers of days come from the command
/// line.
public record KeepingTime(Optional<Integer> days) {
    private static final List<Integer> OFFERED = List.of(0, 365, 90, 30, 7);

    /// In one conversation nothing chosen means what holds for all; for all it means for ever.
    static KeepingTime of(Optional<Integer> days, boolean ofOne) {
        return new KeepingTime(ofOne || days.isPresent() ? days : Optional.of(0));
    }

    /// What is offered, with what was chosen before.
    public static List<KeepingTime> offered(boolean ofOne, KeepingTime chosen) {
        var offered = new ArrayList<KeepingTime>();
        if (ofOne) offered.add(new KeepingTime(Optional.empty()));
        OFFERED.forEach(days -> offered.add(new KeepingTime(Optional.of(days))));
        if (!offered.contains(chosen)) offered.add(chosen);
        return offered;
    }
}
