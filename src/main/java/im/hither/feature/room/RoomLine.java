package im.hither.feature.room;

import im.hither.terminal.Line;
import im.hither.text.Texts;
import java.util.List;
import java.util.Optional;

/// A room, and people in it, as `room` prints them.
final class RoomLine {
    private final Texts texts;
    private final RoomWords words;

    RoomLine(Texts texts) {
        this.texts = texts;
        this.words = new RoomWords(texts);
    }

    Line of(RoomSummary room) {
        var barred =
                room.standing() instanceof RoomStanding.Barred why
                        ? Optional.of(why)
                        : Optional.<RoomStanding.Barred>empty();
        var address = room.address().toString();
        return new Line()
                .with("address", room.address())
                .with("name", room.name())
                .with("nick", room.nick())
                .with("state", state(room.standing()))
                .with("reason", barred.map(why -> words.sentence(why, address)))
                .with("subject", room.subject())
                .with("members_only", room.features().membersOnly())
                .with("anonymous", !room.features().nonAnonymous())
                .with("affiliation", room.affiliation())
                .with("role", room.role())
                .with("people", room.people())
                .with("autojoin", room.autojoin())
                .words(said(room, barred));
    }

    private String said(RoomSummary room, Optional<RoomStanding.Barred> barred) {
        var address = room.address().toString();
        return barred.map(why -> words.sentence(why, address))
                .orElseGet(() ->
                        room.inside()
                                ? texts.text(
                                        "room.line.inside",
                                        room.name(),
                                        address,
                                        room.nick(),
                                        room.people())
                                : texts.text("room.line.outside", room.name(), address));
    }

    private static String state(RoomStanding standing) {
        return switch (standing) {
            case RoomStanding.Outside _ -> "outside";
            case RoomStanding.Joining _ -> "joining";
            case RoomStanding.Inside _ -> "inside";
            case RoomStanding.Barred _ -> "barred";
        };
    }

    /// Somebody who asks us in.
    Line of(Invitation invitation) {
        return new Line()
                .with("address", invitation.room())
                .with("from", invitation.inviter())
                .with("through_room", invitation.throughRoom())
                .with("contact", invitation.known())
                .with("reason", invitation.reason())
                .with("time", invitation.at())
                .words(
                        texts.text(
                                        invitation.throughRoom()
                                                ? "room.line.invitation.through"
                                                : "room.line.invitation",
                                        invitation.room(),
                                        invitation.inviter())
                                + invitation.reason().map(why -> ": " + why).orElse(""));
    }

    /// Somebody who is there.
    Line of(Participant person) {
        var occupant = person.occupant();
        return new Line()
                .with("nick", occupant.nick())
                .with("address", occupant.address())
                .with("affiliation", person.affiliation())
                .with("role", person.role())
                .with("present", true)
                .with("occupant_id", occupant.id().map(id -> id.value()))
                .with("hats", person.hats())
                .words(
                        texts.text(
                                "room.line.person",
                                occupant.nick()
                                        + occupant.address()
                                                .map(address -> " <" + address + ">")
                                                .orElse(""),
                                words.of(person.affiliation()),
                                words.of(person.role())));
    }

    /// Somebody who belongs to it and is away.
    Line of(Member member) {
        return new Line()
                .with("nick", member.nick())
                .with("address", member.address())
                .with("affiliation", member.affiliation())
                .with("role", RoomRole.NONE)
                .with("present", false)
                .with("occupant_id", Optional.empty())
                .with("hats", List.of())
                .words(
                        texts.text(
                                "room.line.away",
                                member.address(),
                                words.of(member.affiliation())));
    }
}
