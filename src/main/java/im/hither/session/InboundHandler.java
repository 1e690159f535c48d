package im.hither.session;

import im.hither.storage.Transaction;

/// One step for a message that came in. Runs inside the transaction, so it is cheap: no
/// cryptography, no waiting.
public interface InboundHandler {
    Outcome handle(Incoming incoming, Transaction tx);
}
