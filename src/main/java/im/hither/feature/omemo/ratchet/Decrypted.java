package im.hither.feature.omemo.ratchet;

import java.util.OptionalInt;

/// A decrypted key, and the session to store with it.
///
/// @param sender the identity key that the session belongs to: has to be the one known for the
///   device
/// @param usedPreKey the own pre-key that the sender began the session with
/// @param sessionStarted a key exchange began a new session: has to be answered, if only by an
///   empty message
/// @param counter the number of the message in its chain, from 0
/// @param heartbeatDue this is the first message of its chain with a counter of 53 or more: has to
///   be answered by an empty message (XEP-0384 §6)
public record Decrypted(
        RatchetSession next,
        Bytes plaintext,
        IdentityKey sender,
        OptionalInt usedPreKey,
        boolean sessionStarted,
        int counter,
        boolean heartbeatDue) {
    static final int HEARTBEAT_AT = 53;
}
