package im.hither.feature.room;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Note;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HappeningsTest {
    @Test
    @DisplayName("C4 that a room shows addresses, or lets everybody in, is a line")
    void whatBecomesOfARoom() {
        var group = room("muc_membersonly", "muc_nonanonymous");
        var channel = room("muc_open", "muc_semianonymous");

        assertThat(Happenings.between(group, channel))
                .containsExactly(Note.Kind.ROOM_HIDES_ADDRESSES, Note.Kind.ROOM_FOR_ALL);
        assertThat(Happenings.between(channel, group))
                .containsExactly(Note.Kind.ROOM_SHOWS_ADDRESSES, Note.Kind.ROOM_FOR_MEMBERS);
        assertThat(Happenings.between(group, group)).isEmpty();
        assertThat(Happenings.between(channel, room("muc_open", "muc_moderated")))
                .containsExactly(Note.Kind.ROOM_MODERATED);
    }

    @Test
    void whatBecomesOfUs() {
        var guest = RoomPeopleTest.person("us", Affiliation.NONE, RoomRole.PARTICIPANT);
        var member = RoomPeopleTest.person("us", Affiliation.MEMBER, RoomRole.PARTICIPANT);
        var admin = RoomPeopleTest.person("us", Affiliation.ADMIN, RoomRole.MODERATOR);
        var moderator = RoomPeopleTest.person("us", Affiliation.NONE, RoomRole.MODERATOR);
        var visitor = RoomPeopleTest.person("us", Affiliation.NONE, RoomRole.VISITOR);

        assertThat(Happenings.between(guest, member)).contains(Note.Kind.WE_BELONG);
        assertThat(Happenings.between(member, admin)).contains(Note.Kind.WE_ADMINISTER);
        assertThat(Happenings.between(admin, guest)).contains(Note.Kind.WE_VISIT);
        assertThat(Happenings.between(guest, moderator)).contains(Note.Kind.WE_MODERATE);
        assertThat(Happenings.between(guest, visitor)).contains(Note.Kind.WE_MAY_READ);
        assertThat(Happenings.between(visitor, guest)).contains(Note.Kind.WE_MAY_WRITE);
        assertThat(Happenings.between(guest, guest)).isEmpty();
    }

    private static RoomFeatures room(String... features) {
        return new RoomFeatures(Optional.empty(), Optional.empty(), Set.of(features), false);
    }
}
