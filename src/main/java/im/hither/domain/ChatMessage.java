package im.hither.domain;

import java.time.Instant;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// A stored message.
///
/// @param author the bare address that wrote it, ours for outgoing ones; in a room that of the room
///   itself where it does not tell the author's
/// @param occupant who that was in the room, for messages from rooms; empty where the room itself
///   spoke
/// @param at when the author's server or ours saw it first; for showing, never for ordering
/// @param delivery `Pending` to `Failed` for outgoing ones; incoming ones count as delivered
/// @param details what a page knows about it; events bring each detail on its own
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
        DeliveryState delivery,
        Details details) {
    /// One that was not said in a room, and about which nothing else is known.
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
                delivery,
                Details.NONE);
    }

    /// What it shares with the other messages of its author.
    public AuthorKey authorKey() {
        return occupant.map(AuthorKey::of).orElseGet(() -> AuthorKey.of(author));
    }

    /// Who wrote it, for showing.
    public Author writer() {
        var name = occupant.map(Occupant::nick).orElse(author.toString());
        return new Author(authorKey(), name, direction == Direction.OUT);
    }

    /// The same message, come further.
    public ChatMessage withDelivery(DeliveryState state) {
        return with(state, details);
    }

    /// The same message, with what else is known about it.
    public ChatMessage withDetails(Details known) {
        return with(delivery, known);
    }

    private ChatMessage with(DeliveryState state, Details known) {
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
                state,
                known);
    }
}
