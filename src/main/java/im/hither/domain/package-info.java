/// The words of the program as values: records, sealed types and events. JDK and jxmpp address
/// types only.
///
/// Four kinds of id that are never interchangeable: `MessageId` is our row, `SentId` the sender's,
/// `OriginId` the sending client's, `StanzaId` the archive's. Order is `Position` alone.
///
/// Not here: behaviour that needs anything but these values; Smack's types (session and the
/// features' protocols).
@NullMarked
package im.hither.domain;

import org.jspecify.annotations.NullMarked;
