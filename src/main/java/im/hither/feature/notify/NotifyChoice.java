package im.hither.feature.notify;

/// What the user wants of notes outside the window.
///
/// @param shown whether there are any
/// @param content whether they say what was written, or only from whom something came
public record NotifyChoice(boolean shown, boolean content) {
    /// Until something else is chosen.
    public static final NotifyChoice USUAL = new NotifyChoice(true, true);
}
