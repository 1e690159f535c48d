package im.hither.session.wire;

import im.hither.session.wire.stream.SignInFailure;
import im.hither.session.wire.stream.StreamElement;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jivesoftware.smack.packet.Nonza;
import org.jivesoftware.smack.packet.Stanza;

/// How the server is made to say what it has taken responsibility for.
sealed interface Confirmation permits ManagedConfirmation, PingConfirmation {
    /// What to write after a burst of stanzas. Writer thread.
    Optional<Nonza> afterBurst(boolean withMessage);

    /// A question that the server has to answer, to see whether it is there.
    Nonza question();

    /// What to say before the stream is ended, with how many of the server's stanzas are handled.
    List<Nonza> lastWords(LongSupplier handled);

    /// Stanzas that are confirmed by an element that came in. Reader thread.
    List<Stanza> confirmedBy(StreamElement element) throws SignInFailure;

    /// Stanzas that are confirmed by a stanza that came in. Reader thread.
    List<Stanza> confirmedBy(Stanza stanza);
}
