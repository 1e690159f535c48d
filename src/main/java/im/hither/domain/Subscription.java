package im.hither.domain;

/// Who may see whose presence (RFC 6121 §2.1.2.5).
public enum Subscription {
    NONE,
    TO,
    FROM,
    BOTH;

    /// The contact sees our presence, so receipts tell nothing new.
    public boolean seesUs() {
        return this == FROM || this == BOTH;
    }

    /// We see the contact's presence.
    public boolean seen() {
        return this == TO || this == BOTH;
    }
}
