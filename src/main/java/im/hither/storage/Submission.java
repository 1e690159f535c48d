package im.hither.storage;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What one caller wants written, and how it went so far.
final class Submission<T> {
    private final Function<Transaction, T> function;
    private final Reply<T> reply = new Reply<>();
    private @Nullable T value;
    private @Nullable Throwable failure;

    Submission(Function<Transaction, T> function) {
        this.function = function;
    }

    /// Runs inside the open transaction, in a savepoint of its own. Throws when the whole
    /// transaction is lost, not when only this submission failed.
    void attempt(Session session, long number) {
        session.run("SAVEPOINT submission");
        var transaction = new Transaction(session.statements(), number);
        try {
            value = function.apply(transaction);
            var _ = transaction.open(); // throws where a part took the transaction with it
            failure = null;
        } catch (Throwable own) {
            failure = own;
            session.run("ROLLBACK TO submission");
        } finally {
            transaction.end();
        }
        session.run("RELEASE submission");
    }

    /// The transaction was committed: the caller goes on.
    @SuppressWarnings("NullAway") // without a failure the value is the function's, null included
    void committed() {
        if (failure == null) {
            reply.give(value);
        } else {
            reply.fail(failure);
        }
    }

    /// The transaction was lost; a failure of the submission itself tells more than the loss.
    void lost(Throwable loss) {
        reply.fail(failure == null ? loss : failure);
    }

    T await() {
        return reply.await();
    }
}
