package im.hither.feature.omemo;

import im.hither.domain.TrustLevel;
import java.util.Optional;

/// Whether a device could read the next message.
public record DeviceReadiness(Device device, TrustLevel trust, Activity activity) {
    public enum State {
        READY,
        /// Another key came under its id.
        KEY_CHANGED,
        NOT_TRUSTED,
        /// Not heard of for long, and the user wants such ones to get nothing.
        LEFT_OUT
    }

    /// One that is in use.
    public DeviceReadiness(Device device, TrustLevel trust) {
        this(device, trust, Activity.ACTIVE);
    }

    public State state() {
        if (device.suspect()) return State.KEY_CHANGED;
        if (!trust.mayReceive()) return State.NOT_TRUSTED;
        return activity == Activity.LEFT_OUT ? State.LEFT_OUT : State.READY;
    }

    /// Why its keys cannot be had, as the last attempt told: `missing`, `closed`, `unsigned`,
    /// `damaged` or what the server said.
    public Optional<String> trouble() {
        return device.trouble();
    }

    Optional<SessionKey> key() {
        return device.dialect().map(dialect -> new SessionKey(device.address(), dialect));
    }
}
