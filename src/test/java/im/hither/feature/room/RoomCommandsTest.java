package im.hither.feature.room;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.Account;
import im.hither.terminal.Console;
import im.hither.testing.FakeRunningProgram;
import im.hither.testing.FakeTerminal;
import im.hither.testing.TypedCommand;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;
import picocli.CommandLine;

/// `room` as it is typed, in a room that we are in.
class RoomCommandsTest {
    private static final String ROOM = FakeRoomAccess.summary().address().toString();

    private final FakeRunningProgram program = new FakeRunningProgram();
    private final Account juliet = program.onlineAccount("juliet@capulet.example");
    private final FakeRoomAccess rooms = new FakeRoomAccess();

    @BeforeEach
    void enter() {
        var there = FakeRoomAccess.summary();
        rooms.held.put(
                there.conversation(),
                new RoomSummary(
                        there.conversation(),
                        juliet.id(),
                        there.address(),
                        there.name(),
                        there.nick(),
                        there.standing(),
                        there.subject(),
                        there.features(),
                        there.affiliation(),
                        there.role(),
                        there.people(),
                        there.autojoin()));
    }

    private TypedCommand type(String... words) {
        return TypedCommand.run(program, console -> new RoomCommands(() -> rooms, console), words);
    }

    @Test
    void whoRunsARoomIsObeyed() {
        type("room", "invite", ROOM, "romeo@montague.example");
        type("room", "kick", ROOM, "Romeo");
        type("room", "ban", ROOM, "romeo@montague.example");
        type("room", "affiliation", ROOM, "romeo@montague.example", "admin");
        type("room", "role", ROOM, "Romeo", "visitor");
        type("room", "configure", ROOM, "muc#roomconfig_membersonly=1");
        type("room", "moderate", ROOM, "7", "--all", "--reason", "spam");

        assertThat(rooms.wanted)
                .containsExactly(
                        "invite romeo@montague.example",
                        "role Romeo NONE",
                        "affiliation romeo@montague.example OUTCAST",
                        "affiliation romeo@montague.example ADMIN",
                        "role Romeo VISITOR",
                        "configure {muc#roomconfig_membersonly=[1]}",
                        "moderate 7 all spam");
    }

    @Test
    void everythingAboutARoomIsACommand() {
        assertThat(new CommandLine(new RoomCommands(() -> rooms, console())).getSubcommands())
                .containsOnlyKeys(
                        "list",
                        "join",
                        "create",
                        "leave",
                        "nick",
                        "subject",
                        "members",
                        "invite",
                        "invitations",
                        "decline",
                        "kick",
                        "ban",
                        "affiliation",
                        "role",
                        "moderate",
                        "configure",
                        "destroy",
                        "search");
    }

    @Test
    void invitationsAreListed() {
        rooms.invitations.open.add(
                new Invitation(
                        juliet.id(),
                        FakeRoomAccess.summary().address(),
                        JidCreate.bareFromOrThrowUnchecked("romeo@montague.example"),
                        true,
                        false,
                        Optional.of("the ball"),
                        Optional.empty(),
                        Instant.EPOCH));

        assertThat(type("room", "invitations").printed())
                .containsExactly(ROOM + ", by romeo@montague.example: the ball");
    }

    private Console console() {
        return new Console(new FakeTerminal(Locale.ENGLISH), () -> program);
    }
}
