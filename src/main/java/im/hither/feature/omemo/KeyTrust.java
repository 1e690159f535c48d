package im.hither.feature.omemo;

import im.hither.domain.AccountId;
import im.hither.domain.TrustLevel;
import im.hither.storage.Snapshot;
import org.jxmpp.jid.BareJid;

/// Says how far the key of a device is trusted, and so whether it may receive. Called for every
/// device of every message, in a snapshot or inside the transaction that stores a message.
public interface KeyTrust {
    /// Every key is trusted when it is first seen.
    KeyTrust BLIND = (_, _, _, _) -> TrustLevel.TRUSTED;

    /// In place of the fingerprint of a key that was not seen yet: it is as any new one.
    String UNSEEN = "";

    /// @param fingerprint 64 lower-case hexadecimal digits, or [#UNSEEN]
    TrustLevel of(Snapshot snapshot, AccountId account, BareJid owner, String fingerprint);
}
