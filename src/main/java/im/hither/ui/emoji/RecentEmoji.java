package im.hither.ui.emoji;

import java.util.ArrayList;
import java.util.List;

/// The emoji that were chosen last, the latest first. FX thread.
public final class RecentEmoji {
    private static final int KEPT = 16;

    private final List<String> chosen = new ArrayList<>();

    public void add(String emoji) {
        chosen.remove(emoji);
        chosen.addFirst(emoji);
        if (chosen.size() > KEPT) chosen.removeLast();
    }

    List<Emoji> all() {
        return chosen.stream().flatMap(text -> EmojiTable.table().find(text).stream()).toList();
    }
}
