package im.hither.terminal;

/// What the command's process ends with; the numbers are a promise to scripts.
public enum ExitStatus {
    DONE(0),
    /// The server or the other side refused, or the answer is no.
    REFUSED(1),
    WRONG_ARGUMENTS(2),
    NOT_ONLINE(3),
    TIMED_OUT(4),
    /// The profile is damaged, comes from a newer version or cannot be written.
    PROFILE_UNUSABLE(5),
    /// Another process holds the profile.
    PROFILE_HELD(6);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
