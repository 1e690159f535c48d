package im.hither.session;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationKind;
import im.hither.domain.Direction;
import im.hither.domain.Occupant;
import im.hither.domain.SentId;
import im.hither.domain.StanzaId;
import java.time.Instant;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smackx.muc.packet.MUCUser;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;

/// The part of the [Checks] for what is said in rooms: only rooms that we are in count, only they
/// say who speaks, and what they promise decides which ids are believed. Account thread.
final class RoomChecks {
    private final AccountId account;
    private final BareJid self;
    private final Conversations conversations;
    private final Rooms rooms;
    private final StampRules stamps;

    RoomChecks(
            AccountId account,
            BareJid self,
            Conversations conversations,
            Rooms rooms,
            StampRules stamps) {
        this.account = account;
        this.self = self;
        this.conversations = conversations;
        this.rooms = rooms;
        this.stamps = stamps;
    }

    /// Something that came from a room as said to all.
    Checked said(Jid from, Message message) {
        return rooms.joined(account, from.asBareJid())
                .<Checked>map(room -> said(room, from, message))
                .orElseGet(() -> new Checked.Dropped("from a room that was not joined"));
    }

    /// Whether a room itself tells of somebody in it, which it need not say to all (XEP-0045 §9.3).
    boolean isNotice(Jid from, Message message) {
        var told = MUCUser.from(message);
        return told != null
                && told.getItem() != null
                && !from.hasResource()
                && message.getType() != Message.Type.error
                && message.getBody() == null
                && conversations.isRoom(account, from.asBareJid());
    }

    private Checked said(JoinedRoom room, Jid from, Message message) {
        var speaker = occupant(room, from, message);
        var before = stamps.before(room.address(), message);
        var ours =
                speaker.filter(occupant -> isOurs(room, occupant, before.isPresent())).isPresent();
        return incoming(
                room,
                from,
                message,
                Source.ROOM,
                ours,
                speaker,
                IdRules.stanzaId(room, message),
                before.orElseGet(stamps::now));
    }

    /// One result of a page of a room's archive that was asked for: what was said in that room
    /// (XEP-0313 §5.1.2).
    Checked archived(BareJid address, ArchivePage.Result result) {
        var message = result.message();
        var from = message.getFrom();
        var room = rooms.joined(account, address);
        if (room.isEmpty()) return new Checked.Dropped("archive of a room that was not joined");
        if (from == null || !from.asBareJid().equals(address)) {
            return new Checked.Dropped("archived by a room, but not said in it");
        }
        if (message.getType() != Message.Type.groupchat) {
            return new Checked.Dropped("archived by a room, but not said to all");
        }
        var speaker = archivedOccupant(room.get(), from, message);
        var ours = speaker.filter(occupant -> isOurs(room.get(), occupant, true)).isPresent();
        return incoming(
                room.get(),
                from,
                message,
                Source.CATCH_UP,
                ours,
                speaker,
                Optional.of(new StanzaId(result.id(), address)),
                stamps.notLater(result.stamp()));
    }

    /// Who in a room sent this; empty where it does not come from somebody in a room.
    Optional<Occupant> occupant(Jid from, Message message) {
        if (!conversations.isRoom(account, from.asBareJid())) return Optional.empty();
        var nick = Optional.ofNullable(from.getResourceOrNull()).map(Object::toString);
        return rooms.joined(account, from.asBareJid())
                .map(room -> occupant(room, from, message))
                .orElseGet(() ->
                        nick.map(given -> new Occupant(Optional.empty(), given, Optional.empty())));
    }

    private static Optional<Occupant> occupant(JoinedRoom room, Jid from, Message message) {
        return Optional.ofNullable(from.getResourceOrNull())
                .map(Object::toString)
                .map(nick ->
                        new Occupant(IdRules.occupantId(room, message), nick, room.address(nick)));
    }

    /// Who has the nick now need not be who had it then; the archive says whose it was where we may
    /// know.
    private static Optional<Occupant> archivedOccupant(JoinedRoom room, Jid from, Message message) {
        var item = Optional.ofNullable(MUCUser.from(message)).map(MUCUser::getItem);
        var address = item.map(each -> each.getJid()).map(Jid::asBareJid);
        return Optional.ofNullable(from.getResourceOrNull())
                .map(nick ->
                        new Occupant(IdRules.occupantId(room, message), nick.toString(), address));
    }

    /// By the occupant id where there is one; else by the address, else by the nick, which proves
    /// something only while we have it.
    private boolean isOurs(JoinedRoom room, Occupant occupant, boolean before) {
        if (occupant.id().isPresent() && room.self().isPresent()) {
            return occupant.id().equals(room.self());
        }
        if (occupant.address().isPresent()) return occupant.address().get().equals(self);
        return !before && occupant.nick().equals(room.nick());
    }

    private Checked incoming(
            JoinedRoom room,
            Jid from,
            Message message,
            Source source,
            boolean ours,
            Optional<Occupant> occupant,
            Optional<StanzaId> id,
            Instant at) {
        return new Checked.Message(
                new Incoming(
                        account,
                        self,
                        source,
                        conversations.of(account, room.address(), ConversationKind.ROOM),
                        ConversationKind.ROOM,
                        room.address(),
                        ours ? Direction.OUT : Direction.IN,
                        from,
                        occupant,
                        Optional.ofNullable(message.getStanzaId()).map(SentId::new),
                        IdRules.originId(message),
                        id,
                        Optional.empty(),
                        at,
                        Envelope.clear(message)));
    }
}
