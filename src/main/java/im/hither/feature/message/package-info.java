/// Plain messages between two people: received, stored once, sent until the server has them.
///
/// RFC 6121 §5, ids by XEP-0359 0.7.0, marked as encrypted by XEP-0380 0.4.0. In: MessageHandler →
/// MessageRepository → MessageStored. Out: MessageService → message and outbox row → Outbox
/// (session) → DeliveryChanged. A message is one message however it comes: Duplicates says which
/// stored one an arrival is. What refers to a message that is not here yet waits as a Fact.
///
/// Not here: which stretches of history are held (archive), ticks of the other side (receipt), how
/// it is drawn (timeline), drafts and typing (composer).
@NullMarked
package im.hither.feature.message;

import org.jspecify.annotations.NullMarked;
