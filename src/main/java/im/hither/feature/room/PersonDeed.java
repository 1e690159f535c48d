package im.hither.feature.room;

import im.hither.domain.ConversationId;
import java.util.Optional;

/// What may be done about somebody in a room (XEP-0045 §8 and §9).
public enum PersonDeed {
    GIVE_VOICE(RoomRole.PARTICIPANT),
    TAKE_VOICE(RoomRole.VISITOR),
    MAKE_MODERATOR(RoomRole.MODERATOR),
    END_MODERATOR(RoomRole.PARTICIPANT),
    MAKE_OWNER(Affiliation.OWNER),
    MAKE_ADMIN(Affiliation.ADMIN),
    MAKE_MEMBER(Affiliation.MEMBER),
    MAKE_GUEST(Affiliation.NONE),
    THROW_OUT(RoomRole.NONE),
    BAN(Affiliation.OUTCAST);

    private final Optional<RoomRole> role;
    private final Optional<Affiliation> affiliation;

    PersonDeed(RoomRole role) {
        this.role = Optional.of(role);
        affiliation = Optional.empty();
    }

    PersonDeed(Affiliation affiliation) {
        role = Optional.empty();
        this.affiliation = Optional.of(affiliation);
    }

    /// What somebody is to the room by it, where it changes that.
    Optional<Affiliation> affiliation() {
        return affiliation;
    }

    /// Whether there is no easy way back from it, so that it is asked for twice.
    boolean grave(RoomSummary room) {
        return switch (this) {
            case MAKE_OWNER, THROW_OUT, BAN -> true;
            case MAKE_GUEST -> room.features().membersOnly();
            case GIVE_VOICE, TAKE_VOICE, MAKE_MODERATOR, END_MODERATOR, MAKE_ADMIN, MAKE_MEMBER ->
                    false;
        };
    }

    /// Asks the room to do it, and waits.
    Reply<Boolean> ask(
            RoomAdministration running,
            ConversationId room,
            Participant person,
            Optional<String> reason) {
        var occupant = person.occupant();
        return role.map(to -> running.role(room, occupant.nick(), to, reason))
                .orElseGet(() ->
                        running.affiliation(
                                room,
                                occupant.address().orElseThrow(),
                                affiliation.orElseThrow(),
                                reason));
    }
}
