package im.hither.feature.omemo;

/// Whether what is written in a conversation is encrypted, and if not, why.
public enum EncryptionState {
    ENCRYPTED,
    /// The user turned it off.
    OFF,
    /// With a public room, a server or a gateway there is none.
    CANNOT,
    /// Our server cannot be told that others may read our keys.
    NO_KEYS_OF_OURS,
    /// The room was a private group and is open now: nothing is sent there before somebody decides.
    ROOM_OPENED;

    /// Whether nothing may leave in clear.
    public boolean isEncrypted() {
        return this == ENCRYPTED || this == ROOM_OPENED;
    }
}
