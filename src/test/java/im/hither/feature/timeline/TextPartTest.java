package im.hither.feature.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPartTest {
    private static final String TEXT = "O Romeo, wherefore art thou? 👩‍🚀 cafe\u0301";

    @Test
    void whatLiesBetweenIsSelectedWhicheverEndComesFirst() {
        assertThat(at(8).upTo(2).selected()).isEqualTo("Romeo,");
        assertThat(at(2).upTo(8).selected()).isEqualTo("Romeo,");
        assertThat(at(2).isEmpty()).isTrue();
        assertThat(at(-5).upTo(1000).selected()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "0, O",
        "2, Romeo",
        "4, Romeo",
        "7, 'Romeo'",
        "10, wherefore",
        "29, '👩‍🚀'",
        "1000, 'cafe\u0301'"
    })
    void aWordIsFoundFromWithin(int index, String word) {
        assertThat(at(index).words().selected()).isEqualTo(word);
    }

    @Test
    void aDragGoesOnByWordsEitherWay() {
        var begun = at(12).words();

        assertThat(begun.wordsUpTo(21).selected()).isEqualTo("wherefore art");
        assertThat(begun.wordsUpTo(4).selected()).isEqualTo("Romeo, wherefore");
    }

    @Test
    void oneStepIsWhatOneSeesAsOneLetter() {
        var family = TEXT.indexOf("👩‍🚀");

        assertThat(at(family).byLetter(true).selected()).isEqualTo("👩‍🚀");
        assertThat(at(TEXT.length()).byLetter(false).selected()).isEqualTo("e\u0301");
        assertThat(at(0).byLetter(false).isEmpty()).isTrue();
        assertThat(at(TEXT.length()).byLetter(true).isEmpty()).isTrue();
    }

    @Test
    void oneStepIsAWord() {
        assertThat(at(1).byWord(true).selected()).isEqualTo(" Romeo");
        assertThat(at(1).byWord(true).byWord(true).selected()).isEqualTo(" Romeo, wherefore");
        assertThat(at(8).byWord(false).selected()).isEqualTo("Romeo,");
        assertThat(at(0).byWord(false).isEmpty()).isTrue();
    }

    @Test
    void nothingCanBeSelectedOfNothing() {
        var nothing = TextPart.at("row", "", 0);

        assertThat(nothing.words().isEmpty()).isTrue();
        assertThat(nothing.byLetter(true).byWord(false).whole().isEmpty()).isTrue();
    }

    private static TextPart at(int index) {
        return TextPart.at("row", TEXT, index);
    }
}
