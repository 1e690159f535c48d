package im.hither.feature.room;

/// What somebody is to a room for good, present or not (XEP-0045 §5.2); the mightiest first.
public enum Affiliation {
    OWNER,
    ADMIN,
    MEMBER,
    NONE,
    /// Banned.
    OUTCAST;

    /// May change who is member, and ban.
    public boolean administers() {
        return this == OWNER || this == ADMIN;
    }
}
