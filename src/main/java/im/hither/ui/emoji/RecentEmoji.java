package im.hither.ui.emoji;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The emoji that were chosen last, the latest first. FX thread.
public final class RecentEmoji {
    private static final int KEPT = 16;

    private final List<String> chosen = new ArrayList<>();
    private final Consumer<List<String>> keep;
    private Optional<SkinTone> tone = Optional.empty();

    /// @param keep hears all of them when one was chosen
    public RecentEmoji(Consumer<List<String>> keep) {
        this.keep = keep;
    }

    /// Those of the last time, which are older than what was chosen since.
    public void know(List<String> before) {
        before.stream().filter(emoji -> !chosen.contains(emoji)).forEach(chosen::add);
        shorten();
    }

    public void add(String emoji) {
        chosen.remove(emoji);
        chosen.addFirst(emoji);
        shorten();
        keep.accept(List.copyOf(chosen));
    }

    /// The colour of skin that was chosen, in this run of the program or with the latest of these.
    SkinTone tone() {
        return tone.or(() -> all().stream().flatMap(each -> SkinTone.in(each).stream()).findFirst())
                .orElse(SkinTone.YELLOW);
    }

    void choose(SkinTone now) {
        tone = Optional.of(now);
    }

    private void shorten() {
        while (chosen.size() > KEPT) chosen.removeLast();
    }

    List<Emoji> all() {
        return chosen.stream().flatMap(text -> EmojiTable.table().find(text).stream()).toList();
    }
}
