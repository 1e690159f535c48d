package im.hither.feature.archive;

import im.hither.domain.AccountId;
import im.hither.storage.Snapshot;
import java.util.Collection;
import org.jxmpp.jid.BareJid;

/// Whom an account knows, apart from whom it has messages with.
@FunctionalInterface
public interface People {
    Collection<BareJid> of(Snapshot snapshot, AccountId account);
}
