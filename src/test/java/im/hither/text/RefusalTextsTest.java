package im.hither.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTextsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "policy-violation",
                "resource-constraint",
                "service-unavailable",
                "gone",
                "forbidden",
                ""
            })
    void conditionsAreSaidInWords(String condition) {
        for (var locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            var said = new RefusalTexts(new Texts(locale)).sentence(condition);

            assertThat(said).contains(" ").doesNotContain("-violation", "-constraint");
        }
    }

    @Test
    void whatTheServerSaysItselfIsOneLine() {
        var said = new RefusalTexts(new Texts(Locale.ENGLISH)).sentence("Quota\nexceeded");

        assertThat(said).doesNotContain("\n").contains("Quota", "exceeded");
    }
}
