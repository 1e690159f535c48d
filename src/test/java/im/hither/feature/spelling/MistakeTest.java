package im.hither.feature.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MistakeTest {
    private static final String TEXT = "teh night is lnog";
    private static final List<Mistake> BOTH = List.of(new Mistake(0, 3), new Mistake(13, 17));

    @Test
    void whatIsTypedElsewhereMovesThem() {
        assertThat(after("teh dark night is lnog"))
                .containsExactly(new Mistake(0, 3), new Mistake(18, 22));
        assertThat(after("teh is lnog")).containsExactly(new Mistake(0, 3), new Mistake(7, 11));
        assertThat(after(TEXT + " indeed")).containsExactlyElementsOf(BOTH);
    }

    @Test
    void whatIsTypedInAWordMakesItAnother() {
        assertThat(after("the night is lnog")).containsExactly(new Mistake(13, 17));
        assertThat(after("teh night is lnoge")).containsExactly(new Mistake(0, 3));
        assertThat(after("")).isEmpty();
    }

    private static List<Mistake> after(String now) {
        return Mistake.after(BOTH, TEXT, now);
    }
}
