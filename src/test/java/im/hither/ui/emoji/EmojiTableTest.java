package im.hither.ui.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmojiTableTest {
    @Test
    void everyEmojiOfUnicode16HasItsPicture() {
        assertThat(EmojiTable.table().all()).hasSizeGreaterThan(3_700);
        assertThat(EmojiTable.table().all())
                .allSatisfy(emoji -> assertThat(emoji.length()).isPositive());
    }

    @Test
    void namesAreThereInBothLanguages() {
        var bases = EmojiTable.table().all().stream().filter(emoji -> !emoji.variant()).toList();

        for (var language : new String[] {"en", "de"}) {
            var names = EmojiTable.names(language);
            assertThat(bases).allMatch(emoji -> names.containsKey(EmojiTable.bare(emoji.text())));
        }
        assertThat(EmojiTable.names("de").get("👍")).contains("Daumen hoch");
    }
}
