package im.hither.feature.omemo;

import im.hither.domain.TrustLevel;
import java.util.Optional;

/// Whether a device could read the next message.
public record DeviceReadiness(Device device, TrustLevel trust) {
    public enum State {
        READY,
        /// Another key came under its id.
        KEY_CHANGED,
        NOT_TRUSTED
    }

    public State state() {
        if (device.suspect()) return State.KEY_CHANGED;
        return trust.mayReceive() ? State.READY : State.NOT_TRUSTED;
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
