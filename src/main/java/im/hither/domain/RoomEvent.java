package im.hither.domain;

import org.jxmpp.jid.BareJid;

/// What happened to a room as such; what is said in it is a [TimelineEvent]. Who hears it asks for
/// how things are now.
public sealed interface RoomEvent extends Event {
    AccountId account();

    BareJid room();

    /// Whether we are in it, what it is called or about, or how it is set up.
    record RoomChanged(AccountId account, long commit, BareJid room, ConversationId conversation)
            implements RoomEvent {}

    /// People came, went or may do something else now; many changes make few events.
    record OccupantsChanged(
            AccountId account, long commit, BareJid room, ConversationId conversation)
            implements RoomEvent {}

    /// We may not have the name there that we wanted; ours stays.
    record NickRefused(AccountId account, long commit, BareJid room, ConversationId conversation)
            implements RoomEvent {}

    /// Somebody invites us into it, or that is settled.
    record InvitationsChanged(AccountId account, long commit, BareJid room) implements RoomEvent {}
}
