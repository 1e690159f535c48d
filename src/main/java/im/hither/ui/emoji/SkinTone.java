package im.hither.ui.emoji;

import java.util.Arrays;
import java.util.Optional;

/// A colour of skin that emoji of people can have, or the yellow one they have without.
enum SkinTone {
    YELLOW(0),
    LIGHT(0x1F3FB),
    MEDIUM_LIGHT(0x1F3FC),
    MEDIUM(0x1F3FD),
    MEDIUM_DARK(0x1F3FE),
    DARK(0x1F3FF);

    private final int letter; // stands behind each person; 0 for none

    SkinTone(int letter) {
        this.letter = letter;
    }

    /// The emoji with this colour, for all people in it; as it is where it has no such one.
    Emoji of(Emoji plain) {
        return EmojiTable.table().variants(plain).stream()
                .filter(each -> isAll(each.text()))
                .findFirst()
                .orElse(plain);
    }

    /// The colour of an emoji that has one or could have one.
    static Optional<SkinTone> in(Emoji emoji) {
        if (emoji.variant()) {
            return Arrays.stream(values()).filter(each -> each.isAll(emoji.text())).findFirst();
        }
        return EmojiTable.table().variants(emoji).isEmpty()
                ? Optional.empty()
                : Optional.of(YELLOW);
    }

    private boolean isAll(String text) {
        var tones = text.codePoints().filter(SkinTone::isTone).toArray();
        return tones.length > 0 && Arrays.stream(tones).allMatch(each -> each == letter);
    }

    static boolean isTone(int letter) {
        return letter >= LIGHT.letter && letter <= DARK.letter;
    }
}
