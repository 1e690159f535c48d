package im.hither.domain;

import java.time.Instant;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// A stored message.
///
/// @param author the bare address that wrote it, ours for outgoing ones
/// @param at when the author's server or ours saw it first; for showing, never for ordering
/// @param delivery `Pending` to `Failed` for outgoing ones; incoming ones count as delivered
public record ChatMessage(
        MessageId id,
        ConversationId conversation,
        Position position,
        Direction direction,
        BareJid author,
        Optional<SentId> sentId,
        Optional<OriginId> originId,
        Optional<StanzaId> stanzaId,
        Instant at,
        Content content,
        DeliveryState delivery) {
    /// The same message, come further.
    public ChatMessage withDelivery(DeliveryState state) {
        return new ChatMessage(
                id,
                conversation,
                position,
                direction,
                author,
                sentId,
                originId,
                stanzaId,
                at,
                content,
                state);
    }
}
