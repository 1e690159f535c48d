package im.hither.feature.notify;

import java.time.LocalTime;

/// A part of every day in which nothing is told.
///
/// @param on whether there is one
/// @param from when it begins
/// @param until when it ends, on the next day where that is earlier
public record QuietHours(boolean on, LocalTime from, LocalTime until) {
    /// Until something else is chosen.
    public static final QuietHours USUAL =
            new QuietHours(false, LocalTime.of(22, 0), LocalTime.of(7, 0));

    boolean cover(LocalTime time) {
        if (!on) return false;
        var begun = !time.isBefore(from);
        var over = !time.isBefore(until);
        return from.isAfter(until) ? begun || !over : begun && !over;
    }
}
