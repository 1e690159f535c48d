/// Delivery ticks: a device of the other side has our message, and we say so for theirs.
///
/// XEP-0184 1.4.0. In: ReceiptHandler moves a message of ours to Delivered, or keeps the receipt as
/// a Fact until the message comes, and answers a request with an outgoing receipt in the same
/// transaction. Receipts go to contacts who may see our presence, never to strangers, and never for
/// old history.
///
/// Not here: how far somebody has read (marker), drawing the ticks (timeline).
@NullMarked
package im.hither.feature.receipt;

import org.jspecify.annotations.NullMarked;
