package im.hither.feature.room;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Availability;
import im.hither.domain.Occupant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jxmpp.jid.impl.JidCreate;

/// Who is in a room, as it is listed.
class RoomPeopleTest {
    @Test
    void groupsStandByRankAndPeopleByName() {
        var rows =
                new RoomPeople(
                                List.of(
                                        person("zoe", Affiliation.NONE, RoomRole.PARTICIPANT),
                                        person("Anna", Affiliation.NONE, RoomRole.PARTICIPANT),
                                        person("guard", Affiliation.NONE, RoomRole.MODERATOR),
                                        person("juliet", Affiliation.OWNER, RoomRole.MODERATOR)))
                        .rows("");

        assertThat(rows.stream().map(RoomPeopleTest::said))
                .containsExactly(
                        "OWNER 1", "juliet", "NONE moderates 1", "guard", "NONE 2", "Anna", "zoe");
    }

    @Test
    void searchLooksAtNamesAndAddresses() {
        var people =
                new RoomPeople(
                        List.of(
                                person("Anna", Affiliation.NONE, RoomRole.PARTICIPANT),
                                person("zoe", Affiliation.NONE, RoomRole.PARTICIPANT)));

        assertThat(people.rows("ZO").stream().map(RoomPeopleTest::said))
                .containsExactly("NONE 1", "zoe");
        assertThat(people.rows("anna@example").stream().map(RoomPeopleTest::said))
                .containsExactly("NONE 1", "Anna");
    }

    @ParameterizedTest
    @CsvSource({"Admin,Аdmin", "Admin,admin ", "modern,rnodern", "Paul,PauI", "bob,bоb", "a_b,ab"})
    @DisplayName("B14 names that look alike are marked")
    void namesThatLookAlikeAreMarked(String one, String other) {
        assertThat(marks(one, other)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"Admin,Anna", "romeo,romea", "Юлия,Ульяна"})
    @DisplayName("B14 names that do not look alike are left alone")
    void otherNamesAreNotMarked(String one, String other) {
        assertThat(marks(one, other)).isZero();
    }

    private static long marks(String one, String other) {
        return new RoomPeople(
                        List.of(
                                person(one, Affiliation.NONE, RoomRole.PARTICIPANT),
                                person(other, Affiliation.NONE, RoomRole.PARTICIPANT)))
                .rows("").stream()
                        .filter(row -> row instanceof RoomPeople.Row.Person(_, var alike) && alike)
                        .count();
    }

    private static String said(RoomPeople.Row row) {
        return switch (row) {
            case RoomPeople.Row.Group(var affiliation, var moderates, var count) ->
                    affiliation + (moderates ? " moderates " : " ") + count;
            case RoomPeople.Row.Person(var person, _) -> person.occupant().nick();
        };
    }

    static Participant person(String nick, Affiliation affiliation, RoomRole role) {
        var address =
                JidCreate.bareFromOrThrowUnchecked(
                        nick.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "x")
                                + "@example.org");
        return new Participant(
                new Occupant(Optional.empty(), nick, Optional.of(address)),
                affiliation,
                role,
                Availability.AVAILABLE,
                Optional.empty());
    }
}
