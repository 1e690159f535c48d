package im.hither.feature.omemo.ratchet;

/// The state of the ratchets with one device, to be stored as it is: only the cipher of its dialect
/// looks inside.
///
/// @param peer the identity key of the other device
public record RatchetSession(Dialect dialect, IdentityKey peer, Bytes state) {}
