package im.hither.session;

import im.hither.concurrent.SerialThread;
import im.hither.session.wire.Wire;
import java.util.function.Consumer;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.IQ;

/// Questions to the server: they leave in the order in which they are asked, many in one flight,
/// and each answer comes back on the account's thread.
final class Questions {
    private final Wire wire;
    private final SerialThread thread;

    Questions(Wire wire, SerialThread thread) {
        this.wire = wire;
        this.thread = thread;
    }

    void ask(IQ question, Consumer<Answer> answer) {
        wire.smack()
                .sendIqRequestAsync(question)
                .onSuccess(iq -> tell(answer, new Answer.Result(iq)))
                .onError(failure -> tell(answer, answer(failure)));
    }

    private void tell(Consumer<Answer> answer, Answer told) {
        thread.offer(() -> answer.accept(told));
    }

    private static Answer answer(Exception failure) {
        return failure instanceof XMPPErrorException refused
                ? new Answer.Refused(refused.getStanzaError())
                : new Answer.None(failure.getClass().getSimpleName());
    }
}
