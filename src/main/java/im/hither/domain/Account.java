package im.hither.domain;

import org.jxmpp.jid.BareJid;

/// An address we sign in with, and how its server is reached.
public record Account(
        AccountId id, BareJid address, boolean enabled, ConnectionSettings settings) {}
