package im.hither.domain;

/// How something of ours may leave.
public enum Protection {
    /// As its conversation is: what people wrote encrypted where that was not turned off.
    CONVERSATION,
    /// Encrypted or not at all.
    ENCRYPTED,
    /// In clear, as the user decided.
    CLEAR
}
