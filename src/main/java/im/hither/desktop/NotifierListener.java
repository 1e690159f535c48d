package im.hither.desktop;

/// What somebody does with a note, on a thread of the desktop's: who listens takes over and
/// returns.
public interface NotifierListener {
    /// Wants to see what it is about.
    void opened(String key);

    /// Has read it and wants no more of it.
    void read(String key);

    /// Answers right there.
    void replied(String key, String text);

    /// Sent it away, or it went by itself.
    void gone(String key);
}
