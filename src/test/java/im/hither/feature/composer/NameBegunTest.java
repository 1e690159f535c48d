package im.hither.feature.composer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameBegunTest {
    private static final List<String> NAMES =
            List.of("Friar Laurence", "Juliet", "Julia", "Lady Capulet");

    private static NameBegun begun(String text) {
        return NameBegun.before(text, text.length()).orElseThrow();
    }

    @Test
    void anAtBeginsANameAtTheBeginningOfAWordAlone() {
        assertThat(begun("so @Ju")).isEqualTo(new NameBegun(3, "Ju", true));
        assertThat(begun("@")).isEqualTo(new NameBegun(0, "", true));
        assertThat(begun("romeo@montague").asked()).isFalse();
    }

    @Test
    void aNameAfterAnAtMayHaveSpacesAndEndsWithItsLine() {
        assertThat(begun("@Friar L").letters()).isEqualTo("Friar L");
        assertThat(begun("@Friar\nL")).isEqualTo(new NameBegun(7, "L", false));
        assertThat(begun("@Friar " + "x".repeat(40)).asked()).isFalse();
    }

    @Test
    void withoutAnAtTheLastWordMayBeOne() {
        assertThat(begun("hear jul")).isEqualTo(new NameBegun(5, "jul", false));
        assertThat(NameBegun.before("hear ", 5)).isEmpty();
        assertThat(NameBegun.before("", 0)).isEmpty();
        assertThat(NameBegun.before("hear jul", 6)).contains(new NameBegun(5, "j", false));
    }

    @Test
    void namesThatBeginSoComeBeforeThoseOfWhichAWordDoes() {
        assertThat(begun("@L").among(NAMES)).containsExactly("Lady Capulet", "Friar Laurence");
        assertThat(begun("juli").among(NAMES)).containsExactly("Juliet", "Julia");
        assertThat(begun("@friar l").among(NAMES)).containsExactly("Friar Laurence");
        assertThat(begun("@x").among(NAMES)).isEmpty();
    }

    @Test
    void whoIsNamedAtTheBeginningIsSpokenTo() {
        assertThat(begun("@Ju").completed("Juliet")).isEqualTo("Juliet: ");
        assertThat(begun("so ju").completed("Juliet")).isEqualTo("Juliet ");
    }
}
