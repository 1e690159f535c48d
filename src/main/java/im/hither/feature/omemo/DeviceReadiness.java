package im.hither.feature.omemo;

import im.hither.domain.TrustLevel;
import java.util.Optional;

/// Whether a device could read the next message.
///
/// @param verifiedOnly whether the user sends to devices alone whose keys were compared
public record DeviceReadiness(
        Device device, TrustLevel trust, Activity activity, boolean verifiedOnly) {
    public enum State {
        READY,
        /// Another key came under its id.
        KEY_CHANGED,
        /// A code said that its key is another one, and nobody has decided since.
        MISMATCHED,
        NOT_TRUSTED,
        /// Its key was not compared, and the user sends to those alone that were.
        NOT_VERIFIED,
        /// Not heard of for long, and the user wants such ones to get nothing.
        LEFT_OUT;

        /// Whether nothing goes to its owner before somebody decides.
        boolean stopsSending() {
            return this == KEY_CHANGED || this == MISMATCHED;
        }
    }

    /// One that is in use.
    public DeviceReadiness(Device device, TrustLevel trust) {
        this(device, trust, Activity.ACTIVE, false);
    }

    public State state() {
        if (device.suspect()) return State.KEY_CHANGED;
        if (trust == TrustLevel.COMPROMISED) return State.MISMATCHED;
        if (!trust.mayReceive()) return State.NOT_TRUSTED;
        if (verifiedOnly && trust != TrustLevel.AUTHENTICATED) return State.NOT_VERIFIED;
        return activity == Activity.LEFT_OUT ? State.LEFT_OUT : State.READY;
    }

    /// Why its keys cannot be had, as the last attempt told: `missing`, `closed`, `unsigned`,
    /// `damaged`, `silent` where no answer came, or what the server said.
    public Optional<String> trouble() {
        return device.trouble();
    }

    Optional<SessionKey> key() {
        return device.dialect().map(dialect -> new SessionKey(device.address(), dialect));
    }
}
