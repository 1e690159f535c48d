package im.hither.domain;

import org.jxmpp.jid.BareJid;

import java.time.Instant;
import java.util.Optional;

/// A stored message.
///
/// @param author the bare address that wrote it, ours for outgoing ones; in a room that of the room
///   itself where it does not tell the author's
/// @param occupant who that was in the room, for messages from rooms; empty where the room itself
///   spoke
/// @param at when the author's server or ours saw it first; for showing, never for ordering
/// @param delivery `Pending` to `Failed` for outgoing ones; incoming ones count as delivered
public record ChatMessage(
        MessageId id,
        ConversationId conversation,
        Position position,
        Direction direction,
        BareJid author,
        Optional<Occupant> occupant,
        Optional<SentId> sentId,
        Optional<OriginId> originId,
        Optional<StanzaId> stanzaId,
        Instant at,
        Content content,
        DeliveryState delivery) {
    /// One that was not said in a room.
    public ChatMessage(
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
        this(
                id,
                conversation,
                position,
                direction,
                author,
                Optional.empty(),
                sentId,
                originId,
                stanzaId,
                at,
                content,
                delivery);
    }

    /// What it shares with the other messages of its author.
    public AuthorKey authorKey() {
        return occupant.map(AuthorKey::of).orElseGet(() -> AuthorKey.of(author));
    }

    /// The same message, come further.
    public ChatMessage withDelivery(DeliveryState state) {
        return new ChatMessage(
                id,
                conversation,
                position,
                direction,
                author,
                occupant,
                sentId,
                originId,
                stanzaId,
                at,
                content,
                state);
    }
}
