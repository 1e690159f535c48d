package im.hither.text;

import java.util.Set;

/// Why a message was not sent, in words: our own reasons, and what a server said as it said it.
public final class SendingReason {
    private static final Set<String> OURS =
            Set.of(
                    "omemo-no-keys",
                    "omemo-no-answer",
                    "omemo-not-trusted",
                    "omemo-not-verified",
                    "omemo-key-changed",
                    "omemo-mismatched",
                    "omemo-old-dialect",
                    "omemo-room-opened");

    private SendingReason() {}

    public static String words(Texts texts, String reason) {
        return OURS.contains(reason) ? texts.text("problem." + reason) : reason;
    }
}
