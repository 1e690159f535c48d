package im.hither.domain;

import org.jxmpp.jid.BareJid;

/// A server history: the account's own, at its own address, or that of a room, at the room's.
public record Archive(AccountId account, BareJid address) {
    /// The account's own.
    public static Archive of(Account account) {
        return new Archive(account.id(), account.address());
    }
}
