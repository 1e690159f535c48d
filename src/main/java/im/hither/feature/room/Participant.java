package im.hither.feature.room;

import im.hither.domain.Availability;
import im.hither.domain.Occupant;
import java.util.Optional;

/// Somebody who is in a room now, and what they may do there.
public record Participant(
        Occupant occupant,
        Affiliation affiliation,
        RoomRole role,
        Availability availability,
        Optional<String> status) {
    Participant withoutId() {
        var known = new Occupant(Optional.empty(), occupant.nick(), occupant.address());
        return new Participant(known, affiliation, role, availability, status);
    }
}
