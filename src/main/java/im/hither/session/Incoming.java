package im.hither.session;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.Direction;
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
/// @param peer the other side of the conversation
/// @param sender who really sent it, with the resource where known
/// @param stanzaId of our own archive only, and only where the server announces that it gives them
///   (XEP-0359 §5)
/// @param archived the place in archive order, for pages of the archive
/// @param at when it was sent as far as our own server vouches for it, never later than now
public record Incoming(
        AccountId account,
        BareJid self,
        Source source,
        ConversationId conversation,
        BareJid peer,
        Direction direction,
        Jid sender,
        Optional<SentId> sentId,
        Optional<OriginId> originId,
        Optional<StanzaId> stanzaId,
        Optional<Position> archived,
        Instant at,
        Envelope envelope) {
    /// The bare address that wrote it.
    public BareJid author() {
        return direction == Direction.OUT ? self : sender.asBareJid();
    }

    Incoming opened(Envelope opened) {
        return new Incoming(
                account,
                self,
                source,
                conversation,
                peer,
                direction,
                sender,
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
                peer,
                direction,
                sender,
                sentId,
                originId,
                stanzaId,
                Optional.of(place.position()),
                at,
                envelope);
    }
}
