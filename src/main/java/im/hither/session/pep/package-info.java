/// Personal eventing: small things that an account keeps at its server, one node each, for its own
/// programs or for others (XEP-0163 1.2.2, XEP-0060 1.26, XEP-0223 1.1.1).
///
/// Out: [PersonalNodes] publishes an item, takes it back, and asks for items of ours and of others.
/// [NodeOptions] says who may read a node and what it keeps; every publication carries that, a node
/// that is set up otherwise is set up anew first, and where the server does not announce that it
/// heeds such wishes, nothing is published ([Published.Unsupported]). All of it on the account's
/// thread, from a listener at sign-in or a command; the answers come back there.
///
/// In: a feature implements [im.hither.session.NodeHandler] for each of its nodes and is wired in
/// `AppGraph`; the handler runs in the transaction, like those of messages, and being wired it is
/// announced (`+notify`). It is given a [im.hither.session.NodeNotice] only from the owner's own
/// address. What a node held before we signed in is sent again then, where the node is set up so
/// (`kept`); a node of which all items are needed is asked for at every new session instead.
///
/// Payloads are XML as text: a feature's protocol reads and writes them.
///
/// Not here: what any node means (features), nodes of services that are no person's.
@NullMarked
package im.hither.session.pep;

import org.jspecify.annotations.NullMarked;
