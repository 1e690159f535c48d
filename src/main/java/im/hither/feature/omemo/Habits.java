package im.hither.feature.omemo;

/// How an account encrypts, where nobody has decided otherwise for a conversation.
///
/// @param encrypts conversations are encrypted from the first message on
/// @param leavesOut devices that were not heard of for long get nothing, as long as their owner has
///   another one
public record Habits(boolean encrypts, boolean leavesOut) {
    /// What nobody has changed.
    public static final Habits USUAL = new Habits(true, false);
}
