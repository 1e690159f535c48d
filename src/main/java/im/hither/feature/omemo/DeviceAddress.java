package im.hither.feature.omemo;

import org.jxmpp.jid.BareJid;

/// A device of a person (XEP-0384): ids are unique for one owner alone.
public record DeviceAddress(BareJid owner, int device) {}
