package im.hither.shell;

import static im.hither.feature.account.FakeAccounts.JULIET;

import im.hither.domain.Availability;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.NotifyLevel;
import im.hither.domain.NotifySetting;
import im.hither.domain.Occupant;
import im.hither.feature.chatlist.ChatListEntry;
import im.hither.feature.chatlist.FakeChats;
import im.hither.feature.room.Affiliation;
import im.hither.feature.room.FakeRoomAccess;
import im.hither.feature.room.Participant;
import im.hither.feature.room.PublicRoom;
import im.hither.feature.room.RoomFeatures;
import im.hither.feature.room.RoomRole;
import im.hither.feature.room.RoomStanding;
import im.hither.feature.room.RoomSummary;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A room of Juliet's with people in it.
final class SampleRoom {
    /// What is not one of our rooms.
    static final List<ConversationId> ELSEWHERE =
            List.of(new ConversationId(901), new ConversationId(902));

    private SampleRoom() {}

    static ConversationId fill(FakeChats chats, FakeRoomAccess rooms) {
        var address = FakeChats.address("verona@rooms.capulet.example");
        var id = FakeRoomAccess.id(address);
        chats.held.put(
                id,
                new ChatListEntry(
                        id,
                        JULIET,
                        address,
                        ConversationKind.ROOM,
                        "Fair Verona",
                        Optional.empty(),
                        12,
                        2,
                        new NotifySetting(NotifyLevel.ON_MENTION, Optional.empty())));
        elsewhere(chats);
        rooms.held.put(
                id,
                new RoomSummary(
                        id,
                        JULIET,
                        address,
                        "Fair Verona",
                        "Juliet",
                        new RoomStanding.Inside(),
                        Optional.of("Where we lay our scene"),
                        new RoomFeatures(Optional.empty(), Optional.empty(), Set.of(), false),
                        Affiliation.OWNER,
                        RoomRole.MODERATOR,
                        4,
                        true));
        rooms.people.put(
                id,
                List.of(
                        person("Juliet", Affiliation.OWNER, Availability.AVAILABLE),
                        person("Romeo", Affiliation.MEMBER, Availability.AVAILABLE),
                        person("Mercutio", Affiliation.MEMBER, Availability.AWAY),
                        person("Rоmeo", Affiliation.NONE, Availability.AVAILABLE)));
        rooms.listed.add(new PublicRoom(address, "Fair Verona"));
        rooms.listed.add(
                new PublicRoom(
                        FakeChats.address("masks@rooms.capulet.example"), "The masked ball"));
        return id;
    }

    /// What goes to one person through a room, and what leads to another network.
    private static void elsewhere(FakeChats chats) {
        var whisper = ELSEWHERE.getFirst();
        chats.held.put(
                whisper,
                new ChatListEntry(
                        whisper,
                        JULIET,
                        FakeChats.address("verona@rooms.capulet.example"),
                        ConversationKind.PRIVATE,
                        "Mercutio (verona)",
                        Optional.empty(),
                        1,
                        0,
                        NotifySetting.USUAL,
                        true,
                        false));
        var bridge = ELSEWHERE.getLast();
        chats.held.put(
                bridge,
                new ChatListEntry(
                        bridge,
                        JULIET,
                        FakeChats.address("#mantua%irc.example@gateway.example"),
                        ConversationKind.ROOM,
                        "#mantua",
                        Optional.empty(),
                        0,
                        0,
                        NotifySetting.USUAL,
                        true,
                        true));
    }

    private static Participant person(
            String nick, Affiliation affiliation, Availability availability) {
        return new Participant(
                new Occupant(Optional.empty(), nick, Optional.empty()),
                affiliation,
                RoomRole.PARTICIPANT,
                availability,
                Optional.empty(),
                nick.equals("Mercutio") ? List.of("Jester") : List.of());
    }
}
