package im.hither.domain;

/// Why a message that came encrypted cannot be read here.
public enum UndecryptableCause {
    /// It will be read when everything before it is here.
    WAITING,
    /// Its author did not encrypt it for this device, which perhaps was not there yet.
    NOT_FOR_THIS_DEVICE,
    /// It needs keys that were agreed on with a device of ours that is gone.
    NO_SESSION,
    /// The keys of both sides no longer fit.
    BROKEN,
    /// The device that wrote it shows another key than before.
    KEY_CHANGED,
    /// Its author's program protects messages in a way that others could forge.
    FORGEABLE,
    /// It is damaged, or makes no sense.
    DAMAGED,
    /// A device of ours wrote it, and this one has no copy of what it said.
    OWN
}
