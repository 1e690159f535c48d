package im.hither.feature.omemo;

/// Whether a device is in use, as far as it was heard of.
public enum Activity {
    ACTIVE,
    /// Not heard of for long.
    INACTIVE,
    /// The same, and the user wants such ones to get nothing.
    LEFT_OUT
}
