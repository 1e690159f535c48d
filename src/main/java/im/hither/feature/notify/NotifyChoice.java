package im.hither.feature.notify;

/// What the user wants of notes outside the window.
///
/// @param shown whether there are any
/// @param content whether they say what was written, or only from whom something came
/// @param quiet when there are none
public record NotifyChoice(boolean shown, boolean content, QuietHours quiet) {
    /// Until something else is chosen.
    public static final NotifyChoice USUAL = new NotifyChoice(true, true, QuietHours.USUAL);
}
