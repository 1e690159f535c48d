/// Encryption from end to end (OMEMO): what people write to each other is readable on their devices
/// and nowhere else, from the first message on, and a message that cannot be read says why.
///
/// XEP-0384 0.9.1 (`urn:xmpp:omemo:2`, with XEP-0420 0.5.0 inside) and its version 0.3.0
/// (`eu.siacs.conversations.axolotl`), XEP-0380 0.4.0. One identity key serves both; a device is
/// written to in the newer one where its owner's lists name it there.
///
/// In: [OmemoDecryption] opens before the transaction, against the account's own copy of the
/// ratchets ([Ratchets]); [OmemoHandler] keeps with the message how it came. What comes while the
/// archive is caught up with is stored as it came and read afterwards, in the archive's order
/// ([LateReading]); then [Answering] answers who began a session and mends what is broken.
/// [DeviceListHandler] takes device lists.
///
/// Out: [OmemoCipher] seals an outbox row for the devices that [KeyFetcher] knows of
/// ([DeviceLists], [Bundles]), or lets it wait until their keys are here; [EncryptionPolicy] says
/// which conversation is encrypted, from what was decided for it or for the account ([Habits]).
/// What is said in a private group is sealed for all who belong to it ([Audience]); [GroupNotes]
/// writes into the conversation who is new there. What has happened to the encryption of a
/// conversation stands in it ([NoteRepository]).
///
/// [OwnKeysUpkeep] publishes our own keys after every sign-in. [Generation] notices a database from
/// a backup, whose ratchets must not turn again.
///
/// [OmemoService] is for the window and the command line; [KeyTrust] is the port that says which
/// keys may receive. Not here: the mathematics (ratchet), comparing keys (trust).
@NullMarked
package im.hither.feature.omemo;

import org.jspecify.annotations.NullMarked;
