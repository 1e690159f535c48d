package im.hither.feature.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SnippetTest {
    @Test
    void wordIsMarkedAsItStandsThere() {
        assertThat(marked("Sorry, the CAFÉ is closed", "cafe")).containsExactly("CAFÉ");
        assertThat(marked("un cafe\u0301 noir", "café")).containsExactly("cafe\u0301");
        assertThat(marked("Ελληνικά", "ελληνικα")).containsExactly("Ελληνικά");
        assertThat(marked("ｆｕｌｌ", "full")).containsExactly("ｆｕｌｌ");
        assertThat(marked("😀😃", "😃")).containsExactly("😃");
    }

    @Test
    void marksThatTouchAreOne() {
        assertThat(marked("banana", "ana", "nan")).containsExactly("anan");
    }

    @Test
    void lineBeginsShortBeforeTheWord() {
        var text =
                "Once upon a time ".repeat(50) + "a needle lay here\nand more " + "x ".repeat(200);

        var snippet = Snippet.of(text, List.of(Folded.of("needle")));

        assertThat(snippet.line())
                .startsWith("…")
                .contains("needle lay here and more")
                .endsWith("…");
        assertThat(snippet.line()).hasSizeLessThan(170);
        assertThat(texts(snippet)).containsExactly("needle");
    }

    @Test
    void withoutTheWordItIsTheBeginning() {
        assertThat(Snippet.of("Ay me!", List.of(Folded.of("rose"))))
                .isEqualTo(new Snippet("Ay me!", List.of()));
    }

    @Test
    void oneLongWordIsCutBetweenCharacters() {
        var snippet = Snippet.of("👩‍👩‍👧‍👦".repeat(100), List.of());

        assertThat(snippet.line().replace("…", "").replace("👩‍👩‍👧‍👦", "")).isEmpty();
    }

    private static List<String> marked(String text, String... words) {
        return texts(Snippet.of(text, Stream.of(words).map(Folded::of).toList()));
    }

    private static List<String> texts(Snippet snippet) {
        return snippet.marks().stream()
                .map(mark -> snippet.line().substring(mark.from(), mark.to()))
                .toList();
    }
}
