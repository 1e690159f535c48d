package im.hither.feature.omemo;

import im.hither.domain.AccountId;
import im.hither.feature.omemo.ratchet.IdentityKey;
import im.hither.storage.Snapshot;
import java.util.List;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Which keys the devices of people have, as far as they were seen; asked inside transactions.
public interface DeviceKeys {
    /// The key of a device; empty where another one has come under its number since.
    Optional<IdentityKey> key(Snapshot snapshot, AccountId account, BareJid owner, int device);

    /// All keys of a person.
    List<IdentityKey> keys(Snapshot snapshot, AccountId account, BareJid owner);
}
