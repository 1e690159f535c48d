package im.hither.feature.trust;

/// How a key of a code stands to what is known.
public enum CodeResult {
    /// The device has this key.
    MATCHED(TrustChange.SCANNED),
    /// No device with this key is known; it is used when the device shows up.
    NEW(TrustChange.SCANNED),
    /// The code names another key for the device than the one it showed.
    MISMATCHED(TrustChange.MISMATCHED),
    /// The code warns of this key.
    WARNED(TrustChange.WARNED);

    private final TrustChange change;

    CodeResult(TrustChange change) {
        this.change = change;
    }

    TrustChange change() {
        return change;
    }
}
