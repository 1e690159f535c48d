package im.hither.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTimeTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 14, 30); // a Monday

    private static ShownTime times(Locale locale) {
        return new ShownTime(new Texts(locale), Clock.fixed(NOW.atZone(ZONE).toInstant(), ZONE));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026-11-23T14:29, 14:29
                    2026-11-23T00:00, 00:00
                    2026-11-22T23:59, Yesterday
                    2026-11-21T10:00, Sat
                    2026-11-17T10:00, Tue
                    2026-11-16T10:00, 16 Nov
                    2026-01-01T10:00, 1 Jan
                    2025-12-31T10:00, 31/12/2025
                    2026-11-24T01:00, 24 Nov
                    """)
    void listSaysTimeThenYesterdayThenWeekdayThenDate(LocalDateTime then, String shown) {
        assertThat(times(Locale.UK).brief(then.atZone(ZONE).toInstant())).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-11-23 | Heute
                    2026-11-22 | Gestern
                    2026-11-20 | Freitag
                    2026-11-16 | Montag, 16. November
                    2025-11-16 | Sonntag, 16. November 2025
                    """)
    void daysBetweenMessagesAreNamed(LocalDate day, String shown) {
        assertThat(times(Locale.GERMANY).day(day)).isEqualTo(shown);
    }

    @Test
    void midnightIsTheUsersOwn() {
        assertThat(times(Locale.UK).midnight())
                .isEqualTo(LocalDate.of(2026, 11, 24).atStartOfDay(ZONE).toInstant());
    }
}
