/// The accounts at work: one [AccountSession] per account over one connection, and the one way in
/// and the one way out.
///
/// In: `wire` numbers every stanza, [Inbox] turns it on the account's thread into an [Incoming]
/// ([Checks] is the one place where that is built), opens it ([Decryption]), runs the handlers in
/// one transaction, counts it as handled after the commit and publishes the events. Out: a feature
/// writes an outbox row in its own transaction; [Outbox] seals it ([OutgoingCipher]), stores what
/// will go over the wire, sends that, and takes it off when the server acknowledged it.
///
/// [Supervisor] keeps an account online, [BackOff] says how long it waits in between;
/// [SessionManager#doubt] is for sleep and for networks that change. [Attention] gathers whether
/// anybody waits for what comes in, [ClientState] tells servers (XEP-0352 1.0.0).
///
/// The ports that features implement and `AppGraph` wires: [InboundHandler], [PresenceHandler],
/// [PushHandler], [NodeHandler], [SessionListener], [Conversations], [OutboxStore],
/// [OutgoingCipher], [Decryption], [SecretStore], [ServerMemories].
///
/// Not here: XMPP on a socket (wire), any table (features), any rule of a single XEP that a feature
/// owns.
@NullMarked
package im.hither.session;

import org.jspecify.annotations.NullMarked;
