package im.hither.feature.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Good night, sweet prince! | Good night sweet prince",
                "don't can’t well-known | don't can’t well-known",
                "(so) \"quoted\" *bold* _slanted_ ~gone~ | so quoted bold slanted gone",
                "see https://example.org/page or juliet@capulet.lit now | see or now",
                "at example.org, on page 42nd in 2026 | at on page in",
                "`code` C:\\dir snake_case @Romeo #tag 3pm | ''",
                "Straße café 한국 мир | Straße café 한국 мир",
                "😀 :) ... - | ''"
            })
    void wordsAreWhatADictionaryMayKnow(String text, String words) {
        var found = WordFinder.words(text).stream().map(each -> each.in(text)).toList();

        assertThat(String.join(" ", found)).isEqualTo(words);
    }

    @Test
    void emptyTextHasNone() {
        assertThat(WordFinder.words("")).isEmpty();
        assertThat(WordFinder.words(" \n ")).isEmpty();
    }
}
