package im.hither.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    Romeo, R
                    Romeo Montague, RM
                    friar laurence of verona, FV
                    juliet@capulet.lit, J
                    lady.capulet@capulet.lit, LC
                    سارة القحطاني, سا
                    (Nurse), N
                    e\u0301mile, E\u0301
                    7of9, 7
                    Romeo 🌹, R
                    🦊 Fox, F
                    🌹🦊, ?
                    ' ', ?
                    @, ?
                    """)
    void firstLettersOfFirstAndLastWord(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}
