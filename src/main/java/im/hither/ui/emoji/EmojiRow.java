package im.hither.ui.emoji;

import java.util.List;

/// A row of the picker.
sealed interface EmojiRow {
    int COLUMNS = 8;

    /// What the rows below have in common.
    record Title(String words) implements EmojiRow {}

    record Several(List<Emoji> emoji) implements EmojiRow {}

    /// Cuts emoji into rows.
    static void addAll(List<EmojiRow> rows, List<Emoji> emoji) {
        for (int from = 0; from < emoji.size(); from += COLUMNS) {
            rows.add(new Several(emoji.subList(from, Math.min(emoji.size(), from + COLUMNS))));
        }
    }
}
