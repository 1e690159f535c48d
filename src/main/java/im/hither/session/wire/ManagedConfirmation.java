package im.hither.session.wire;

import im.hither.domain.ConnectionProblem;
import im.hither.session.wire.ack.OutgoingQueue;
import im.hither.session.wire.stream.Acknowledgement;
import im.hither.session.wire.stream.Namespaces;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.session.wire.stream.StreamElement;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jivesoftware.smack.packet.Nonza;
import org.jivesoftware.smack.packet.Stanza;

/// By stream management (XEP-0198 §4).
record ManagedConfirmation(OutgoingQueue queue) implements Confirmation {
    @Override
    public Optional<Nonza> afterBurst(boolean withMessage) {
        return Optional.of(question());
    }

    @Override
    public Nonza question() {
        return Acknowledgement.REQUEST;
    }

    @Override
    public List<Nonza> lastWords(LongSupplier handled) {
        return List.of(Acknowledgement.answer(handled), Acknowledgement.REQUEST);
    }

    @Override
    public List<Stanza> confirmedBy(StreamElement element) throws SignInFailure {
        if (!element.is("a", Namespaces.STREAM_MANAGEMENT)) return List.of();
        try {
            return queue.confirm(Acknowledgement.handled(element));
        } catch (IllegalArgumentException tooMany) {
            throw new SignInFailure(
                    new ConnectionProblem.Untrustworthy("more acknowledged than sent"), tooMany);
        }
    }

    @Override
    public List<Stanza> confirmedBy(Stanza stanza) {
        return List.of();
    }
}
