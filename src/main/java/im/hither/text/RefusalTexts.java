package im.hither.text;

/// Why a message was not taken, in a sentence that also says what to do.
///
/// The reason is a condition of RFC 6120 §8.3.3, one of our own, or what the server says itself.
public record RefusalTexts(Texts texts) {
    public String sentence(String reason) {
        return switch (reason) {
            case "policy-violation" -> texts.text("problem.refused.policy");
            case "resource-constraint" -> texts.text("problem.refused.full");
            case "service-unavailable", "recipient-unavailable" ->
                    texts.text("problem.refused.unavailable");
            case "item-not-found", "gone", "jid-malformed" -> texts.text("problem.refused.nobody");
            case "remote-server-not-found", "remote-server-timeout" ->
                    texts.text("problem.refused.server");
            case "forbidden",
                    "not-allowed",
                    "not-authorized",
                    "not-acceptable",
                    "registration-required",
                    "subscription-required" ->
                    texts.text("problem.refused.forbidden");
            case "" -> texts.text("problem.refused.unknown");
            default -> said(reason);
        };
    }

    private String said(String reason) {
        var ours = SendingReason.words(texts, reason);
        return ours.equals(reason) ? OneLine.of(reason) : ours;
    }
}
