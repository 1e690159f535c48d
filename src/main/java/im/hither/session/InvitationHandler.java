package im.hither.session;

import im.hither.storage.Transaction;

/// One step for an invitation into a room. Runs inside the transaction.
@FunctionalInterface
public interface InvitationHandler {
    Outcome handle(InvitationNotice notice, Transaction tx);
}
