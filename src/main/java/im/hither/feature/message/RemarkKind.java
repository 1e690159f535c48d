package im.hither.feature.message;

import im.hither.domain.ChatMessage;
import im.hither.domain.Event;
import im.hither.session.Incoming;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;

/// One kind of remark: how it is read, who may make it, and what it does to a message. Runs inside
/// the transaction.
public interface RemarkKind {
    /// What stands for it in the database.
    String name();

    /// What a stanza says of this kind.
    Optional<Said> said(Incoming incoming);

    /// Whether only the author of a message may say this about it.
    boolean byAuthorAlone();

    /// Whether the stanza is a message in its own right while the one it is about is not here, or
    /// must not be touched by it.
    default boolean standsAlone() {
        return false;
    }

    /// Whether a remark may do something to a message whose author is not the question any more.
    default boolean fits(Transaction tx, ChatMessage target, boolean sealed) {
        return true;
    }

    /// Makes a message be what all remarks of this kind together say.
    List<Event> apply(Transaction tx, ChatMessage target);

    /// @param content in a form of the feature's own
    /// @param sealed it stood inside an encryption
    record Said(Reference about, String content, boolean sealed) {}
}
