/// What stands before the XML parser: a scanner that sees where each stanza begins and ends, passes
/// one whole stanza at a time, and lets nothing through that could harm or end the stream.
///
/// [StanzaGate] is a reader over the decoded bytes. What XMPP forbids (RFC 6120 §11.1: document
/// types, processing instructions, comments, references to anything but the five characters) or XML
/// has no sign for ends the stream at once; nothing of it reaches the parser. A stanza beyond the
/// [Caps] is replaced by its bare envelope, so that it still counts (XEP-0198) and can be told as
/// unreadable ([Envelope]). A stanza that ended the stream twice stands in [Quarantine] and is
/// replaced likewise the third time, whatever was wrong with it.
///
/// Not here: well-formedness beyond the boundaries of tags and namespaces (the parser), what a
/// stanza means (Smack).
@NullMarked
package im.hither.session.wire.gate;

import org.jspecify.annotations.NullMarked;
