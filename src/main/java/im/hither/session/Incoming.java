package im.hither.session;

import im.hither.domain.AccountId;
import im.hither.domain.AuthorKey;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.Direction;
import im.hither.domain.Occupant;
import im.hither.domain.OriginId;
import im.hither.domain.Position;
import im.hither.domain.SentId;
import im.hither.domain.StanzaId;
import java.time.Instant;
import java.util.Optional;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;

/// One message that arrived, checked: whatever stands here may be believed. Built by [Checks]
/// alone.
///
/// @param self our own address
/// @param peer the other side of the conversation: the contact, or the room, also for what one
///   person in it writes to us alone
/// @param sender who really sent it, with the resource where known; the nick for what comes from a
///   room
/// @param occupant who that is in the room; empty where the room itself speaks, and where we write
///   to one person in it
/// @param stanzaId of our own archive, or of the room for what was said in it, and only where that
///   announces that it gives them (XEP-0359 §5)
/// @param archived the place in archive order, for pages of the archive
/// @param at when it was sent as far as our own server vouches for it, never later than now
public record Incoming(
        AccountId account,
        BareJid self,
        Source source,
        ConversationId conversation,
        ConversationKind kind,
        BareJid peer,
        Direction direction,
        Jid sender,
        Optional<Occupant> occupant,
        Optional<SentId> sentId,
        Optional<OriginId> originId,
        Optional<StanzaId> stanzaId,
        Optional<Position> archived,
        Instant at,
        Envelope envelope) {
    /// The bare address that wrote it; the room's where it does not tell the author's.
    public BareJid author() {
        if (direction == Direction.OUT) return self;
        return occupant.flatMap(Occupant::address).orElse(sender.asBareJid());
    }

    /// What it shares with the other messages of its author.
    public AuthorKey authorKey() {
        return occupant.map(AuthorKey::of).orElseGet(() -> AuthorKey.of(author()));
    }

    Incoming opened(Envelope opened) {
        return new Incoming(
                account,
                self,
                source,
                conversation,
                kind,
                peer,
                direction,
                sender,
                occupant,
                sentId,
                originId,
                stanzaId,
                archived,
                at,
                opened);
    }

    Incoming placed(PageLedger.Placed place) {
        return new Incoming(
                account,
                self,
                place.source(),
                conversation,
                kind,
                peer,
                direction,
                sender,
                occupant,
                sentId,
                originId,
                stanzaId,
                Optional.of(place.position()),
                at,
                envelope);
    }
}
