package im.hither.session;

import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.StanzaError;

/// What became of a question to a server.
public sealed interface Answer {
    record Result(IQ iq) implements Answer {}

    /// The server refused (RFC 6120 §8.3).
    record Refused(StanzaError error) implements Answer {}

    /// No answer: not online, the stream broke, or it took too long.
    record None(String reason) implements Answer {}
}
