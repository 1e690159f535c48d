package im.hither.feature.room;

import static im.hither.feature.room.PersonDeed.BAN;
import static im.hither.feature.room.PersonDeed.END_MODERATOR;
import static im.hither.feature.room.PersonDeed.GIVE_VOICE;
import static im.hither.feature.room.PersonDeed.MAKE_ADMIN;
import static im.hither.feature.room.PersonDeed.MAKE_GUEST;
import static im.hither.feature.room.PersonDeed.MAKE_MEMBER;
import static im.hither.feature.room.PersonDeed.MAKE_MODERATOR;
import static im.hither.feature.room.PersonDeed.MAKE_OWNER;
import static im.hither.feature.room.PersonDeed.TAKE_VOICE;
import static im.hither.feature.room.PersonDeed.THROW_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Occupant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Who may do what about whom in a room (XEP-0045 §5).
class PowersTest {
    private static final Powers OWNER = new Powers("Juliet", Affiliation.OWNER, RoomRole.MODERATOR);
    private static final Powers ADMIN = new Powers("Juliet", Affiliation.ADMIN, RoomRole.MODERATOR);
    private static final Powers MODERATOR =
            new Powers("Juliet", Affiliation.NONE, RoomRole.MODERATOR);

    @Test
    void anOwnerMayDoAllToGuests() {
        assertThat(OWNER.over(person(Affiliation.NONE, RoomRole.PARTICIPANT)))
                .containsExactly(
                        TAKE_VOICE,
                        MAKE_MODERATOR,
                        MAKE_OWNER,
                        MAKE_ADMIN,
                        MAKE_MEMBER,
                        THROW_OUT,
                        BAN);
    }

    @Test
    void anOwnerChangesWhoElseOwnsTheRoomButNotTheirRole() {
        assertThat(OWNER.over(person(Affiliation.OWNER, RoomRole.MODERATOR)))
                .containsExactly(MAKE_ADMIN, MAKE_MEMBER, MAKE_GUEST, BAN);
    }

    @Test
    void anAdminMakesNoAdminsAndTouchesNone() {
        assertThat(ADMIN.over(person(Affiliation.MEMBER, RoomRole.VISITOR)))
                .containsExactly(GIVE_VOICE, MAKE_MODERATOR, MAKE_GUEST, THROW_OUT, BAN);
        assertThat(ADMIN.over(person(Affiliation.ADMIN, RoomRole.MODERATOR))).isEmpty();
        assertThat(ADMIN.over(person(Affiliation.OWNER, RoomRole.MODERATOR))).isEmpty();
    }

    @Test
    void whoOnlyModeratesGivesVoiceAndThrowsOut() {
        assertThat(MODERATOR.over(person(Affiliation.MEMBER, RoomRole.PARTICIPANT)))
                .containsExactly(TAKE_VOICE, THROW_OUT);
        assertThat(MODERATOR.over(person(Affiliation.NONE, RoomRole.MODERATOR))).isEmpty();
        assertThat(ADMIN.over(person(Affiliation.NONE, RoomRole.MODERATOR)))
                .contains(END_MODERATOR, THROW_OUT);
    }

    @Test
    void whoMerelyTakesPartMayDoNothing() {
        var powers = new Powers("Juliet", Affiliation.MEMBER, RoomRole.PARTICIPANT);

        assertThat(powers.over(person(Affiliation.NONE, RoomRole.VISITOR))).isEmpty();
    }

    @Test
    void nobodyHasPowerOverThemselves() {
        var ourselves = RoomPeopleTest.person("Juliet", Affiliation.OWNER, RoomRole.MODERATOR);

        assertThat(OWNER.over(ourselves)).isEmpty();
    }

    @Test
    void whoIsAwayCanOnlyBecomeSomethingElse() {
        assertThat(OWNER.over(person(Affiliation.MEMBER, RoomRole.NONE)))
                .containsExactly(MAKE_OWNER, MAKE_ADMIN, MAKE_GUEST, BAN);
    }

    @Test
    void withoutAnAddressOnlyTheRoleCanChange() {
        var shown = person(Affiliation.NONE, RoomRole.PARTICIPANT);
        var nameless =
                new Participant(
                        new Occupant(Optional.empty(), "Romeo", Optional.empty()),
                        shown.affiliation(),
                        shown.role(),
                        shown.availability(),
                        shown.status());

        assertThat(OWNER.over(nameless)).containsExactly(TAKE_VOICE, MAKE_MODERATOR, THROW_OUT);
    }

    private static Participant person(Affiliation affiliation, RoomRole role) {
        return RoomPeopleTest.person("Romeo", affiliation, role);
    }
}
