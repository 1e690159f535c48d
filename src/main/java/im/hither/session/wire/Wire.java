package im.hither.session.wire;

import im.hither.domain.ConnectionDetails;
import im.hither.session.capability.CapabilityHash;
import im.hither.session.wire.signin.SignIn;
import im.hither.session.wire.stream.SignInFailure;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jivesoftware.smack.SmackException.NoResponseException;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.XMPPConnection;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Stanza;

/// An account's connection, for the account's lifetime and through all of its streams. Every method
/// may be called from any thread but the FX thread and, save [#complete], the reader thread.
public interface Wire extends AutoCloseable {
    /// Connects and signs in, once: resumes the earlier stream when there is one that can be, else
    /// binds a new one. Blocks until messages may be sent, or until it has failed. A stream that is
    /// still up is dropped first.
    ConnectionDetails connect(SignIn signIn) throws SignInFailure, InterruptedException;

    /// What earlier streams left behind when a new one had to be bound: written or waiting to be,
    /// never acknowledged, in order of sending. Given once.
    List<Stanza> takeUnacknowledged();

    /// Puts a stanza at the end of the queue to the server; waits while the queue is full.
    ///
    /// @throws NotConnectedException when there is no stream; then nothing was queued
    void send(Stanza stanza) throws NotConnectedException, InterruptedException;

    /// What this stanza caused is stored: it may count as handled (XEP-0198 §4, `h`), once all
    /// before it do. A handler that fails must still complete its number, or the server would keep
    /// and repeat everything after it.
    void complete(long number);

    /// Asks and waits, at most 30 seconds. The answer is the one with the id of the question, which
    /// is made here, from the one that was asked.
    IQ request(IQ question)
            throws NotConnectedException,
                    NoResponseException,
                    XMPPErrorException,
                    InterruptedException;

    /// Tells the server whether anybody waits for what it has (XEP-0352); false where there is no
    /// stream, or the server does not know of that.
    boolean attention(boolean active);

    /// Whether the current stream has stream management (XEP-0198). Where it has none, pings stand
    /// in for its acknowledgements and nothing can be resumed.
    boolean streamManagement();

    /// Whether copies of what other devices send and get (XEP-0280) come on the current stream
    /// because that was agreed within the sign-in; else they have to be asked for.
    boolean carbons();

    /// Drops the stream and has the server throw the account's token away (XEP-0484 §3.6), for an
    /// account that is signed out of. What fails then is only logged: the token is of no use here
    /// any more, and expires there by itself.
    void discardToken(SignIn signIn) throws InterruptedException;

    /// The hash under which the server of the current stream shows what it can do (XEP-0115 §6.4);
    /// empty where it shows none.
    Optional<CapabilityHash> serverCapabilities();

    /// How many bytes the server of the current stream takes in one stanza (XEP-0478); empty where
    /// it says nothing of that.
    OptionalInt longestStanza();

    /// Smack's view of the connection, the same object for the wire's lifetime: for its managers
    /// and for handlers of questions from others.
    XMPPConnection smack();

    /// Says goodbye: unavailable, last acknowledgements, end of stream, each with a bounded wait.
    /// The stream cannot be resumed afterwards.
    void disconnect() throws InterruptedException;

    /// Asks the server for a sign of life at once, after sleep or a change of the network: where
    /// none comes within seconds, or the address of this computer is another now, the stream ends
    /// in [Inlet#lost]. Returns at once.
    void probe();

    /// Cuts the socket and keeps what resuming needs; [Inlet#lost] has been told when it returns.
    void drop();

    /// Drops the stream without a goodbye and forgets it.
    @Override
    void close();
}
