package im.hither.session;

/// Told, on the account's thread, when an account gets online and when it no longer is.
public interface SessionListener {
    /// @param fresh a new session: whatever the server knew of the old one is gone; false after a
    ///   resume
    void online(AccountLink link, boolean fresh);

    default void offline(AccountLink link) {}

    /// The session ends for good, with its link; an account that goes on has another one then.
    default void ended(AccountLink link) {}

    /// Messages came in or the server took some of ours.
    default void stirred(AccountLink link) {}
}
