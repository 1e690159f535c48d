package im.hither.feature.omemo;

/// How an account encrypts, where nobody has decided otherwise for a conversation.
///
/// @param encrypts conversations are encrypted from the first message on
/// @param leavesOut devices that were not heard of for long get nothing, as long as their owner has
///   another one
/// @param verifiedOnly devices whose keys were not compared get nothing, ours among them
public record Habits(boolean encrypts, boolean leavesOut, boolean verifiedOnly) {
    /// What nobody has changed.
    public static final Habits USUAL = new Habits(true, false, false);
}
