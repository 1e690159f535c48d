/// Read up to here: how far others have seen a conversation, and telling them how far we have.
///
/// XEP-0333 1.0.0, XEP-0490 1.0.1. In: [Displayed] is a kind of remark (message), so it may come
/// before its message; a reader's marker only moves forward, and the one of another device of ours
/// moves how far we have read. MarkableHandler remembers whose sender asks. Out: [ReadTelling] puts
/// one marker, for the newest message that asks for it, into the transaction that stores that we
/// have read.
///
/// [ReadSync] keeps a private node at the server with how far we have read, so that it is read on
/// all of our devices; what they have read comes through [ReadSyncHandler].
///
/// Told are those alone who may see our presence, and nobody where that is switched off, in general
/// or for a conversation: [MarkingView] over [MarkerService].
///
/// Not here: how far we have read (message), drawing the faces (timeline).
@NullMarked
package im.hither.feature.marker;

import org.jspecify.annotations.NullMarked;
