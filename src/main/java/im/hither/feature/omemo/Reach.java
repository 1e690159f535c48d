package im.hither.feature.omemo;

import java.util.List;
import java.util.stream.Stream;

/// Which devices of a person, and which other ones of ours, the next message would go to.
///
/// @param devices how many there are in all
/// @param missed those it would not go to
public record Reach(int devices, List<Missed> missed) {
    /// A device that gets nothing.
    ///
    /// @param ours whether it is one of our own
    public record Missed(DeviceReadiness readiness, boolean ours) {}

    public Reach {
        missed = List.copyOf(missed);
    }

    static Reach of(List<DeviceReadiness> theirs, List<DeviceReadiness> ours) {
        return new Reach(
                theirs.size() + ours.size(),
                Stream.concat(missed(theirs, false), missed(ours, true)).toList());
    }

    /// How many devices it would go to: to none, where one of theirs keeps it from being sent.
    public int reached() {
        return isStopped() ? 0 : devices - missed.size();
    }

    private boolean isStopped() {
        return missed.stream()
                .anyMatch(each -> !each.ours() && each.readiness().state().stopsSending());
    }

    private static Stream<Missed> missed(List<DeviceReadiness> devices, boolean ours) {
        return devices.stream()
                .filter(each ->
                        each.state() != DeviceReadiness.State.READY || each.trouble().isPresent())
                .map(each -> new Missed(each, ours));
    }
}
