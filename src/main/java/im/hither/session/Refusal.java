package im.hither.session;

/// Why a message of ours was not sealed, as it is kept with the message.
public final class Refusal {
    /// It is longer than the server takes (the condition of RFC 6120 §8.3.3).
    public static final String TOO_LONG = "policy-violation";

    /// The other side has no device with keys that can be had.
    public static final String NO_KEYS = "omemo-no-keys";

    /// The server of the other side did not say which devices it has.
    public static final String NO_ANSWER = "omemo-no-answer";

    /// No device of the other side is trusted.
    public static final String NOT_TRUSTED = "omemo-not-trusted";

    /// No key of the other side was compared, and the user sends to those alone that were.
    public static final String NOT_VERIFIED = "omemo-not-verified";

    /// A device of the other side shows another key than before.
    public static final String KEY_CHANGED = "omemo-key-changed";

    /// A code did not match the key of a device of the other side, and nobody has decided since.
    public static final String MISMATCHED = "omemo-mismatched";

    /// It cannot be encrypted for somebody who reads the old dialect alone.
    public static final String NOT_IN_OLD_DIALECT = "omemo-old-dialect";

    /// The room is open now, so that it is not known who reads there.
    public static final String ROOM_OPENED = "omemo-room-opened";

    private Refusal() {}
}
