package im.hither.feature.room;

import im.hither.domain.AccountId;
import im.hither.session.AccountLink;
import im.hither.session.Answer;
import im.hither.session.SessionManager;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jivesoftware.smack.packet.IQ;
import org.jxmpp.jid.BareJid;

/// Asks a server and waits for its answer; for threads that may wait, never an account's own.
final class QuestionProtocol {
    /// Longer than the connection itself waits for an answer.
    private static final long PATIENCE = 60;

    private final SessionManager sessions;

    QuestionProtocol(SessionManager sessions) {
        this.sessions = sessions;
    }

    /// A question about a room.
    @FunctionalInterface
    interface About {
        IQ room(BareJid room);
    }

    Answer ask(AccountId account, BareJid room, About question) {
        return ask(account, question.room(room));
    }

    Answer ask(AccountId account, IQ question) {
        return sessions.link(account)
                .filter(AccountLink::online)
                .map(link -> ask(link, question))
                .orElseGet(() -> new Answer.None("not online"));
    }

    /// Runs something on the account's thread and waits for its end.
    void run(AccountId account, Consumer<AccountLink> work) {
        sessions.link(account)
                .ifPresent(link -> {
                    var done = new CountDownLatch(1);
                    link.submit(() -> {
                        try {
                            work.accept(link);
                        } finally {
                            done.countDown();
                        }
                    });
                    await(done);
                });
    }

    private static void await(CountDownLatch done) {
        try {
            var _ = done.await(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Answer ask(AccountLink link, IQ question) {
        var told = new ArrayBlockingQueue<Answer>(1);
        try {
            link.submit(() -> link.request(question, told::offer));
            var answer = told.poll(PATIENCE, TimeUnit.SECONDS);
            return answer == null ? new Answer.None("no answer") : answer;
        } catch (RejectedExecutionException ended) {
            return new Answer.None("the account has ended");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer.None("stopped");
        }
    }
}
