package im.hither.feature.notify;

import im.hither.desktop.Notifier.Note;
import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.feature.chatlist.ChatListEntry;
import im.hither.text.Texts;
import java.text.BreakIterator;

/// What a note says about a conversation: who, and in one short line what.
public record Announcement(Texts texts) {
    private static final int TITLE = 64;
    private static final int NAME = 32;
    private static final int BODY = 200;

    /// @param message the one to tell of
    /// @param count how many there are
    /// @param content whether what was written may be shown
    Note of(ChatListEntry entry, ChatMessage message, int count, boolean content, boolean silent) {
        var key = Long.toString(entry.conversation().value());
        return new Note(
                key,
                line(entry.name(), TITLE),
                content ? body(message, count) : texts.count("notify.hidden", count),
                silent);
    }

    private String body(ChatMessage message, int count) {
        var said =
                message.occupant()
                        .map(who ->
                                texts.text(
                                        "notify.somebody", line(who.nick(), NAME), said(message)))
                        .orElseGet(() -> said(message));
        return count > 1 ? texts.text("notify.more", said, count) : said;
    }

    private String said(ChatMessage message) {
        return switch (message.content()) {
            case Content.Body(var text) -> line(text, BODY);
            case Content.Undecryptable _ -> texts.text("notify.undecryptable");
            case Content.Unreadable _ -> texts.text("notify.unreadable");
            case Content.Retracted _ -> texts.text("notify.retracted");
        };
    }

    /// One line of at most so many characters as people count them; nothing in it turns the
    /// direction of what follows or hides.
    private static String line(String text, int most) {
        var plain =
                text.replaceAll("[\\p{Cf}&&[^\\u200D]]", "")
                        .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ")
                        .strip();
        var pieces = BreakIterator.getCharacterInstance();
        pieces.setText(plain);
        var end = pieces.next(most);
        return end == BreakIterator.DONE || end == plain.length()
                ? plain
                : plain.substring(0, end) + "…";
    }
}
