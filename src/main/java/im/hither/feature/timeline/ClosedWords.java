package im.hither.feature.timeline;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content.Undecryptable;
import im.hither.domain.Direction;
import im.hither.domain.Encrypted;
import im.hither.domain.UndecryptableCause;
import im.hither.text.OneLine;
import im.hither.text.Texts;
import java.util.Locale;

/// Why a message that came encrypted cannot be read, and what helps.
record ClosedWords(Texts texts) {
    /// @param count so many are one after the other
    String title(ChatMessage message, int count) {
        return texts.count(
                isWaiting(message) ? "timeline.closed.waits" : "timeline.closed.count", count);
    }

    String cause(ChatMessage message) {
        return message.details()
                .of(Encrypted.class)
                .flatMap(Encrypted::cause)
                .map(cause -> texts.text(key(cause, message.direction())))
                .orElseGet(() -> texts.text("timeline.unreadable", cipher(message)));
    }

    /// What a button says; empty where nothing helps.
    String cure(ChatMessage message, String name) {
        return switch (Cure.of(message)) {
            case NOTHING -> "";
            case ASK -> texts.text("timeline.cure.ask", OneLine.of(name));
            case NEW_SESSION -> texts.text("timeline.cure.newSession");
            case COMPARE_KEYS -> texts.text("timeline.cure.compareKeys");
        };
    }

    private static boolean isWaiting(ChatMessage message) {
        return message.details()
                .of(Encrypted.class)
                .flatMap(Encrypted::cause)
                .filter(cause -> cause == UndecryptableCause.WAITING)
                .isPresent();
    }

    private static String key(UndecryptableCause cause, Direction direction) {
        var own =
                direction == Direction.OUT && cause == UndecryptableCause.NOT_FOR_THIS_DEVICE
                        ? ".own"
                        : "";
        return "timeline.cause." + cause.name().toLowerCase(Locale.ROOT) + own;
    }

    private static String cipher(ChatMessage message) {
        return message.content() instanceof Undecryptable(var cipher) ? cipher : "";
    }
}
