package im.hither.domain;

import java.util.Optional;

/// How one wants to show up to others.
///
/// @param line what one says about it, empty for nothing
/// @param follows whether one who is available is shown as away while nobody sits at the computer
public record OwnStatus(Availability availability, String line, boolean follows) {
    /// While nothing was chosen.
    public static final OwnStatus USUAL = new OwnStatus(Availability.AVAILABLE, "", true);

    /// What others see; what was chosen by hand wins over whether somebody is there.
    public Presence shown(Absence absence) {
        var said = Optional.of(line.strip()).filter(words -> !words.isEmpty());
        return new Presence(isAutomatic() ? availability(absence) : availability, said);
    }

    private boolean isAutomatic() {
        return follows && availability == Availability.AVAILABLE;
    }

    private static Availability availability(Absence absence) {
        return switch (absence) {
            case HERE -> Availability.AVAILABLE;
            case AWAY -> Availability.AWAY;
            case LONG_AWAY -> Availability.EXTENDED_AWAY;
        };
    }
}
