package im.hither.feature.room;

import java.util.EnumSet;
import java.util.Set;

/// What we may do about others in a room by what we are there. Where services differ, only what all
/// of them allow: nobody's role is changed who owns or administers the room.
record Powers(String nick, Affiliation affiliation, RoomRole role) {
    static Powers in(RoomSummary room) {
        return new Powers(room.nick(), room.affiliation(), room.role());
    }

    Set<PersonDeed> over(Participant person) {
        var deeds = EnumSet.noneOf(PersonDeed.class);
        if (person.here() && person.occupant().nick().equals(nick)) return deeds;
        if (role == RoomRole.MODERATOR && !person.affiliation().administers()) {
            deeds.addAll(roles(person));
        }
        if (person.occupant().address().isPresent()) deeds.addAll(standings(person.affiliation()));
        return deeds;
    }

    /// XEP-0045 §8.2 to §8.4, §9.6 and §9.7.
    private Set<PersonDeed> roles(Participant person) {
        var deeds =
                switch (person.role()) {
                    case VISITOR ->
                            EnumSet.of(
                                    PersonDeed.GIVE_VOICE,
                                    PersonDeed.MAKE_MODERATOR,
                                    PersonDeed.THROW_OUT);
                    case PARTICIPANT ->
                            EnumSet.of(
                                    PersonDeed.TAKE_VOICE,
                                    PersonDeed.MAKE_MODERATOR,
                                    PersonDeed.THROW_OUT);
                    case MODERATOR -> EnumSet.of(PersonDeed.END_MODERATOR, PersonDeed.THROW_OUT);
                    case NONE -> EnumSet.noneOf(PersonDeed.class);
                };
        if (affiliation.administers()) return deeds;
        if (person.role() == RoomRole.MODERATOR) return Set.of();
        deeds.remove(PersonDeed.MAKE_MODERATOR);
        return deeds;
    }

    /// XEP-0045 §9.1 to §9.4 and §10.3 to §10.7.
    private Set<PersonDeed> standings(Affiliation now) {
        if (!affiliation.administers()) return Set.of();
        if (affiliation != Affiliation.OWNER && now.administers()) return Set.of();
        var deeds = EnumSet.of(PersonDeed.MAKE_MEMBER, PersonDeed.MAKE_GUEST, PersonDeed.BAN);
        if (affiliation == Affiliation.OWNER) {
            deeds.add(PersonDeed.MAKE_OWNER);
            deeds.add(PersonDeed.MAKE_ADMIN);
        }
        deeds.removeIf(deed -> deed.affiliation().filter(now::equals).isPresent());
        return deeds;
    }
}
