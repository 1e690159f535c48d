package im.hither.feature.omemo.ratchet;

/// Why something could not be done; the state that went in stays as it was.
public final class RatchetFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    RatchetFailure(Reason reason) {
        this(reason, null);
    }

    RatchetFailure(Reason reason, @org.jspecify.annotations.Nullable Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public enum Reason {
        /// The message needs a session that is not there.
        NO_SESSION,
        /// The message was decrypted before, or its key is no longer kept.
        DUPLICATE,
        /// No session that is there can read the message: somebody lost or restored a state.
        BROKEN,
        /// The message claims that more messages went missing than are kept track of.
        TOO_FAR_AHEAD,
        /// The bytes are no message, no bundle or no state.
        DAMAGED,
        /// The message starts a session with a pre-key that is not there (any more).
        UNKNOWN_PRE_KEY,
        /// The message starts a session for another identity key than the session at hand.
        IDENTITY_CHANGED,
        /// The signed pre-key is not signed by the identity key that comes with it.
        BAD_SIGNATURE,
        /// The payload is not what the sender encrypted, or its tag travelled outside the ratchet.
        PAYLOAD_FORGED
    }
}
