package im.hither.session.wire;

import org.jivesoftware.smack.packet.Stanza;

/// A stanza that came in, with the number that [Wire#complete] wants back. Numbers rise by one for
/// every stanza and never repeat for a wire, whatever happens to its streams.
public record NumberedStanza(long number, Stanza stanza) {}
