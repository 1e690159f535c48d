package im.hither.ui.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.ui.emoji.EmojiText.Part;
import im.hither.ui.emoji.EmojiText.Picture;
import im.hither.ui.emoji.EmojiText.Words;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "😺",
                "👍",
                "👍🏽",
                "👩‍👩‍👧",
                "👩🏾‍🚀",
                "🏳️‍🌈",
                "🇩🇪",
                "1️⃣",
                "#️⃣",
                "❤️",
                "❤️‍🔥",
                "☺️",
                "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
                "🏃‍♂️",
                "🏃‍♂",
                "⌚",
                "ℹ️",
                "🫩",
            })
    void oneEmojiIsOnePicture(String emoji) {
        assertThat(EmojiText.parts(emoji)).singleElement().isInstanceOf(Picture.class);
        assertThat(EmojiText.onlyEmoji(emoji)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", "#", "©", "™", "☺", "☺\uFE0E", "⌚\uFE0E", "a\u0301", "مرحبا", "→", "\uFE0F",
                "𝄞", ":-)"
            })
    void lettersStayLetters(String text) {
        assertThat(EmojiText.parts(text)).containsExactly(new Words(text));
    }

    @ParameterizedTest
    @CsvSource({
        "hello 😺!, hello |[😺]|!",
        "👍👍🏽, [👍]|[👍🏽]",
        "a👩‍👩‍👧b, a|[👩‍👩‍👧]|b",
        "🇩🇪🇫🇷, [🇩🇪]|[🇫🇷]",
        "مرحبا😀ok, مرحبا|[😀]|ok",
    })
    void textIsCutAroundEmoji(String text, String parts) {
        assertThat(shown(EmojiText.parts(text))).isEqualTo(parts);
    }

    @Test
    void unknownSequenceIsShownByItsPiecesThatAreKnown() {
        assertThat(shown(EmojiText.parts("😀\u200D😺x"))).startsWith("[😀]").endsWith("x");
        assertThat(text(EmojiText.parts("😀\u200D😺x"))).isEqualTo("😀\u200D😺x");
    }

    @Test
    void onlyEmojiAreCounted() {
        assertThat(EmojiText.onlyEmoji(" 😺 👍🏽\n")).isEqualTo(2);
        assertThat(EmojiText.onlyEmoji("😺 ok")).isZero();
        assertThat(EmojiText.onlyEmoji("")).isZero();
    }

    @Test
    @DisplayName("F9 no text has more pictures than can be drawn at once")
    void picturesHaveALimit() {
        var parts = EmojiText.parts("😺".repeat(2000));

        assertThat(parts.stream().filter(Picture.class::isInstance)).hasSize(EmojiText.MOST);
        assertThat(text(parts)).isEqualTo("😺".repeat(2000));
    }

    @Test
    @DisplayName("F9 one letter of thousands of joined emoji costs no more than others")
    void longSequencesEnd() {
        var text = "👩\u200D".repeat(20_000) + "😺" + "\u0301".repeat(20_000);

        assertThat(text(EmojiText.parts(text))).isEqualTo(text);
    }

    @Test
    void whateverIsWrittenIsStillThere() {
        var random = new Random(16);
        var pieces =
                List.of(
                        "😺", "\u200D", "\uFE0F", "👩", "🏽", "🇩", "1", "\u20E3", "a", " ",
                        "\uD83D", "é", "م");
        for (int count = 0; count < 5_000; count++) {
            var text =
                    random.ints(12, 0, pieces.size())
                            .mapToObj(pieces::get)
                            .collect(Collectors.joining());

            assertThat(text(EmojiText.parts(text))).isEqualTo(text);
        }
    }

    private static String text(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    private static String shown(List<Part> parts) {
        return parts.stream()
                .map(part -> part instanceof Picture ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining("|"));
    }
}
