package im.hither.session.pep;

/// What became of a change to a node of ours.
public sealed interface Published {
    record Done() implements Published {}

    /// The server cannot be told who may read a node: nothing was published.
    record Unsupported() implements Published {}

    /// The server refused (RFC 6120 §8.3.3), also after the node was set up anew.
    record Refused(String condition) implements Published {}

    /// No answer: not online, or it took too long.
    record None(String reason) implements Published {}
}
