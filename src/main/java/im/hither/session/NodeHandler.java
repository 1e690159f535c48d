package im.hither.session;

import im.hither.storage.Transaction;

/// One step for what is told about a node of personal eventing. Runs inside the transaction, so it
/// is cheap. That a handler is there is announced, so that servers tell (XEP-0163 §4.3.2).
public interface NodeHandler {
    /// The name of the node.
    String node();

    /// Whether only our own node counts: what others tell under the same name is dropped
    /// (XEP-0223).
    boolean ownOnly();

    Outcome handle(NodeNotice notice, Transaction tx);
}
