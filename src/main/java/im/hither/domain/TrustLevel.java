package im.hither.domain;

/// How far a person's identity key is trusted.
public enum TrustLevel {
    /// New, and nobody has decided.
    UNDECIDED,
    /// Refused by the user.
    DISTRUSTED,
    /// Accepted without comparing.
    TRUSTED,
    /// Scanned, compared, or vouched for by a key that is.
    AUTHENTICATED,
    /// Another key took its place under the same device, or a comparison failed.
    COMPROMISED;

    /// Whether messages are encrypted to devices with this key.
    public boolean mayReceive() {
        return switch (this) {
            case TRUSTED, AUTHENTICATED -> true;
            case UNDECIDED, DISTRUSTED, COMPROMISED -> false;
        };
    }
}
