package im.hither.session;

import im.hither.domain.AccountId;
import im.hither.storage.Transaction;
import org.jivesoftware.smack.packet.IQ;

/// Takes what our own server pushes as an IQ `set`, such as roster changes. [AccountSession] has
/// checked the sender (nobody but our own server, RFC 6121 §2.1.6) and answers after the commit.
public interface PushHandler {
    String element();

    String namespace();

    Outcome handle(AccountId account, IQ push, Transaction tx);
}
