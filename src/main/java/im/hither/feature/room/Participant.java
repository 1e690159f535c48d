package im.hither.feature.room;

import im.hither.domain.Availability;
import im.hither.domain.Occupant;
import java.util.List;
import java.util.Optional;

/// Somebody who is in a room now, and what they may do there; or who belongs to it and is away.
///
/// @param hats what else they are to the room, in its own words
public record Participant(
        Occupant occupant,
        Affiliation affiliation,
        RoomRole role,
        Availability availability,
        Optional<String> status,
        List<String> hats) {
    public Participant {
        hats = List.copyOf(hats);
    }

    /// One who wears no hat.
    public Participant(
            Occupant occupant,
            Affiliation affiliation,
            RoomRole role,
            Availability availability,
            Optional<String> status) {
        this(occupant, affiliation, role, availability, status, List.of());
    }

    /// Somebody who is not there, called by the address.
    static Participant away(Member member) {
        var address = member.address();
        return new Participant(
                new Occupant(
                        Optional.empty(),
                        member.nick().orElse(address.toString()),
                        Optional.of(address)),
                member.affiliation(),
                RoomRole.NONE,
                Availability.OFFLINE,
                Optional.empty());
    }

    boolean here() {
        return role != RoomRole.NONE;
    }

    Participant withoutId() {
        var known = new Occupant(Optional.empty(), occupant.nick(), occupant.address());
        return new Participant(known, affiliation, role, availability, status, hats);
    }

    Participant withoutHats() {
        return new Participant(occupant, affiliation, role, availability, status);
    }
}
