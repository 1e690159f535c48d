package im.hither.feature.omemo;

import im.hither.feature.omemo.ratchet.Bundle;
import im.hither.feature.omemo.ratchet.Dialect;
import im.hither.session.AccountLink;
import java.time.Clock;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// Gets device lists and bundles where they are needed and not known. Account thread.
final class KeyFetcher {
    private final DeviceLists lists;
    private final Bundles bundles;

    /// @param changed told when something that was asked for is here, or will not be
    KeyFetcher(AccountLink link, Tables tables, Clock clock, Runnable changed) {
        this.lists = new DeviceLists(link, tables, clock, changed);
        this.bundles = new Bundles(link, tables, clock, changed);
    }

    /// A new session: what was told before may be old, and what was asked will not be answered.
    void clear() {
        lists.clear();
        bundles.clear();
    }

    /// Whether both lists of a person are known; what is not is asked for.
    boolean knowsLists(BareJid owner) {
        return lists.know(owner);
    }

    /// A list came by itself; the bundles that were asked for in vain may be there now.
    void told(BareJid owner, Dialect dialect) {
        lists.told(owner, dialect);
        bundles.forgetVain(owner);
    }

    /// Nobody of a person can be written to: whether all is asked for again, because what is known
    /// of them is old.
    boolean looksAgain(BareJid owner) {
        if (!lists.isOld(owner)) return false;
        lists.doubt(owner);
        bundles.forgetVain(owner);
        return !lists.know(owner);
    }

    /// The list is asked for again at the next need: a device that is not on it has written.
    void doubt(BareJid owner) {
        lists.doubt(owner);
    }

    /// Whether a person's server did not answer when it was asked last.
    boolean isSilent(BareJid owner) {
        return lists.isSilent(owner);
    }

    /// The bundle of a device, where it is here.
    Optional<Bundle> bundle(SessionKey device) {
        return bundles.of(device);
    }

    /// A session was begun with it; the next one needs another pre-key.
    void used(SessionKey device) {
        bundles.used(device);
    }

    /// Whether a bundle is on its way; it is asked for where it was not yet, once in a session.
    boolean awaits(SessionKey device) {
        return bundles.awaits(device);
    }
}
