package im.hither.session;

import im.hither.storage.Transaction;

/// One step for a presence that came in; runs inside the transaction.
public interface PresenceHandler {
    Outcome handle(PresenceNotice notice, Transaction tx);
}
