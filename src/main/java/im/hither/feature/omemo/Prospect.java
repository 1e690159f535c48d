package im.hither.feature.omemo;

/// What would become of the next message in a conversation.
public enum Prospect {
    /// It is encrypted; keys of the other side are not looked for yet.
    UNKNOWN,
    /// It is encrypted for devices whose keys nobody has compared.
    ENCRYPTED,
    /// It is encrypted, but not all members of the group could read it.
    SOME_READ,
    /// It is encrypted, and the keys of all devices were compared.
    VERIFIED,
    /// It would be encrypted, but nobody there could read it.
    NOBODY_READS,
    /// A device there shows another key than before.
    KEY_CHANGED,
    /// A code did not match the key of a device there.
    MISMATCHED,
    /// No device there is trusted.
    NOT_TRUSTED,
    /// No key there was compared, and the user sends to those alone that were.
    NOT_VERIFIED,
    /// The room is open now, and nothing can be encrypted there.
    ROOM_OPENED,
    /// It goes in clear, as the user decided.
    OFF,
    /// It goes in clear, because our server cannot show our keys to others.
    NO_KEYS_OF_OURS,
    /// It goes in clear, because there is nobody to encrypt for.
    CANNOT;

    /// Whether it would leave encrypted, or not at all.
    public boolean encrypts() {
        return switch (this) {
            case OFF, NO_KEYS_OF_OURS, CANNOT -> false;
            case UNKNOWN,
                    ENCRYPTED,
                    SOME_READ,
                    VERIFIED,
                    NOBODY_READS,
                    KEY_CHANGED,
                    MISMATCHED,
                    NOT_TRUSTED,
                    NOT_VERIFIED,
                    ROOM_OPENED ->
                    true;
        };
    }

    /// Whether it would not be sent at all.
    public boolean isStuck() {
        return switch (this) {
            case NOBODY_READS, KEY_CHANGED, MISMATCHED, NOT_TRUSTED, NOT_VERIFIED, ROOM_OPENED ->
                    true;
            case UNKNOWN, ENCRYPTED, SOME_READ, VERIFIED, OFF, NO_KEYS_OF_OURS, CANNOT -> false;
        };
    }
}
