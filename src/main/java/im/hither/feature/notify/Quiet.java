package im.hither.feature.notify;

import im.hither.domain.Availability;
import im.hither.domain.Presence;
import java.time.Clock;
import java.time.LocalTime;
import java.util.function.Supplier;

/// Whether nothing is to be told just now. What comes meanwhile is unread like everything else.
///
/// @param own how one shows up
/// @param clock of the place where one is
public record Quiet(Supplier<Presence> own, Clock clock) {
    boolean is(NotifyChoice choice) {
        return own.get().availability() == Availability.DO_NOT_DISTURB
                || choice.quiet().cover(LocalTime.now(clock));
    }
}
