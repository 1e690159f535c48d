package im.hither.feature.omemo;

import im.hither.domain.ConversationId;
import im.hither.session.AccountLink;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What an account needs at work: its ratchets, who fetches keys, and where it stands. Account
/// thread, but for what is volatile.
final class OmemoAccount {
    private final AccountLink link;
    private final Ratchets ratchets;
    private final KeyFetcher keys;
    private final Set<DeviceAddress> repaired = new HashSet<>();
    private final Map<SessionKey, ConversationId> broken = new HashMap<>();
    private volatile boolean caughtUp;
    private volatile boolean unsupported;

    OmemoAccount(AccountLink link, Ratchets ratchets, KeyFetcher keys) {
        this.link = link;
        this.ratchets = ratchets;
        this.keys = keys;
    }

    AccountLink link() {
        return link;
    }

    Ratchets ratchets() {
        return ratchets;
    }

    KeyFetcher keys() {
        return keys;
    }

    /// Whether everything before now is here, so that what comes may be read at once.
    boolean caughtUp() {
        return caughtUp;
    }

    void caughtUp(boolean now) {
        caughtUp = now;
    }

    /// Whether the server cannot be told who may read our keys, so that we have none to show.
    boolean unsupported() {
        return unsupported;
    }

    void unsupported(boolean now) {
        unsupported = now;
    }

    /// What came with a session could not be read.
    void broke(SessionKey session, ConversationId conversation) {
        broken.put(session, conversation);
    }

    /// What came with it after that could.
    void works(SessionKey session) {
        broken.remove(session);
    }

    /// The sessions that are broken, and in which conversation that showed; told once.
    Map<SessionKey, ConversationId> takeBroken() {
        var all = Map.copyOf(broken);
        broken.clear();
        return all;
    }

    /// Whether a session with a device may be mended by itself: once in a run.
    boolean mayRepair(DeviceAddress device) {
        return repaired.add(device);
    }

    /// Nothing of what was opened or sealed last was stored.
    void undone() {
        ratchets.undone();
        broken.clear();
    }
}
