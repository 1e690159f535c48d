package im.hither.session.wire;

import im.hither.domain.ConnectionProblem;
import org.jivesoftware.smack.packet.Stanza;

/// Where a wire puts what comes in. Called on the reader thread, in order: it hands over and
/// returns, it never waits and never calls back into the wire, but for [Wire#complete].
public interface Inlet {
    /// Every `<message/>`. The stanza counts as handled once [Wire#complete] was told its number.
    void message(NumberedStanza stanza);

    /// Every `<presence/>`; the same promise.
    void presence(NumberedStanza stanza);

    /// The server has taken responsibility for a stanza of ours, in the order of sending: by
    /// XEP-0198, or, where the server has none, by answering a ping that was sent after it.
    void acknowledged(Stanza stanza);

    /// The stream is gone: the last call for it, once per stream that was connected and that
    /// [Wire#disconnect] did not end. The next connect resumes it where that is possible.
    void lost(ConnectionProblem problem);
}
