package im.hither.domain;

import org.jxmpp.jid.BareJid;

/// What happened to contacts and to who is there.
public sealed interface RosterEvent extends Event {
    AccountId account();

    BareJid address();

    record ContactChanged(AccountId account, long commit, Contact contact) implements RosterEvent {
        @Override
        public BareJid address() {
            return contact.address();
        }
    }

    record ContactRemoved(AccountId account, long commit, BareJid address) implements RosterEvent {}

    record PresenceChanged(AccountId account, long commit, BareJid address, Presence presence)
            implements RosterEvent {}

    /// From now on each sees the other's presence, and what follows from that.
    record MutuallySubscribed(AccountId account, long commit, BareJid address)
            implements RosterEvent {}

    /// Somebody asks to see our presence.
    record SubscriptionRequested(AccountId account, long commit, BareJid address)
            implements RosterEvent {}

    /// The request was approved, denied or withdrawn.
    record SubscriptionSettled(AccountId account, long commit, BareJid address)
            implements RosterEvent {}
}
