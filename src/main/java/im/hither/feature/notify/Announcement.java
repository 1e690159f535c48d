package im.hither.feature.notify;

import im.hither.desktop.Notifier.Note;
import im.hither.domain.Content;
import im.hither.feature.chatlist.ChatListEntry;
import im.hither.text.Texts;
import java.text.BreakIterator;

/// What a note says about a conversation: who, and in one short line what.
public record Announcement(Texts texts) {
    private static final int TITLE = 64;
    private static final int BODY = 200;

    /// @param content whether what was written may be shown
    Note of(ChatListEntry entry, boolean content, boolean silent) {
        var key = Long.toString(entry.conversation().value());
        return new Note(
                key,
                line(entry.name(), TITLE),
                content ? body(entry) : texts.count("notify.hidden", entry.unread()),
                silent);
    }

    private String body(ChatListEntry entry) {
        var said = said(entry);
        return entry.unread() > 1 ? texts.text("notify.more", said, entry.unread()) : said;
    }

    private String said(ChatListEntry entry) {
        return switch (entry.last().orElseThrow().content()) {
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
