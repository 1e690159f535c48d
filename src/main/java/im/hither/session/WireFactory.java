package im.hither.session;

import im.hither.session.wire.Inlet;
import im.hither.session.wire.Wire;
import org.jxmpp.jid.BareJid;

/// Makes the connection of an account, once for the account's lifetime.
@FunctionalInterface
public interface WireFactory {
    Wire wire(BareJid address, Inlet inlet);
}
