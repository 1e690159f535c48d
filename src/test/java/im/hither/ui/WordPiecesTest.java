package im.hither.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordPiecesTest {
    @Test
    void simpleTextStaysWhole() {
        assertThat(WordPieces.of("Straße, Ωμέγα, Москва, 東京 and a very long line of text"))
                .hasSize(1);
    }

    @Test
    void textThatNeedsShapingIsCutWhereLinesMayBreak() {
        assertThat(WordPieces.of("مرحبا يا جولييت")).containsExactly("مرحبا ", "يا ", "جولييت");
    }

    @Test
    void longWordIsCutIntoLetters() {
        var word = "e\u0301".repeat(20);

        var pieces = WordPieces.of(word);

        assertThat(String.join("", pieces)).isEqualTo(word);
        assertThat(pieces).hasSize(20).containsOnly("e\u0301");
    }

    @Test
    void oneLetterWithManyMarksIsNotCut() {
        var letter = "a" + "\u0301".repeat(50);

        assertThat(WordPieces.of(letter)).containsExactly(letter);
    }

    @Test
    void fieldsBreakLinesOfSimpleScriptsOnly() {
        assertThat(WordPieces.mayBreak("hello 😀 Straße e\u0301 東京")).isTrue();
        assertThat(WordPieces.mayBreak("hello שלום")).isFalse();
        assertThat(WordPieces.mayBreak("สวัสดี")).isFalse();
    }
}
