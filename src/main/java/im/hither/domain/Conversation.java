package im.hither.domain;

import java.util.Optional;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;

/// One account with one contact or room, or with one person in a room.
///
/// @param address the person's or the room's
/// @param nick the other person's in the room, of a [ConversationKind#PRIVATE] one
public record Conversation(
        ConversationId id,
        AccountId account,
        BareJid address,
        ConversationKind kind,
        Optional<String> nick) {
    /// One that is not with a single person in a room.
    public Conversation(
            ConversationId id, AccountId account, BareJid address, ConversationKind kind) {
        this(id, account, address, kind, Optional.empty());
    }

    /// Where what is said here goes.
    public Jid recipient() {
        return nick.<Jid>map(name ->
                        JidCreate.fullFrom(
                                address.asEntityBareJidOrThrow(),
                                Resourcepart.fromOrThrowUnchecked(name)))
                .orElse(address);
    }
}
