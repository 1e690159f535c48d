package im.hither.session.wire;

import org.jxmpp.jid.EntityFullJid;

/// What a stream can be resumed with (XEP-0198 §5).
record Resumption(String id, EntityFullJid address) {}
