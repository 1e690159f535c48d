package im.hither.session.wire.gate;

/// What one stanza may be. All that people and their programs send lies far below.
///
/// @param depth of elements, the stanza itself counted
/// @param attributes of one element
/// @param name characters of a name
/// @param stanza characters of a message, a presence or anything else that is pushed to us
/// @param question characters of a question or an answer; long contact lists and directories come
///   in one, and nobody's server keeps one to send it again
public record Caps(int depth, int attributes, int name, int stanza, int question) {
    /// Those of the program.
    public static final Caps USUAL = new Caps(200, 256, 1_000, 512 * 1_024, 4 * 1_024 * 1_024);
}
