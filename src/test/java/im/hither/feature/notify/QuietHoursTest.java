package im.hither.feature.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    @ParameterizedTest
    @CsvSource({
        "22:00, 07:00, 22:00, true",
        "22:00, 07:00, 23:59, true",
        "22:00, 07:00, 00:00, true",
        "22:00, 07:00, 06:59, true",
        "22:00, 07:00, 07:00, false",
        "22:00, 07:00, 21:59, false",
        "12:00, 14:00, 13:00, true",
        "12:00, 14:00, 14:00, false",
        "12:00, 14:00, 11:59, false",
        "12:00, 12:00, 12:00, false"
    })
    void hoursGoOverMidnightToo(LocalTime from, LocalTime until, LocalTime now, boolean quiet) {
        assertThat(new QuietHours(true, from, until).cover(now)).isEqualTo(quiet);
        assertThat(new QuietHours(false, from, until).cover(now)).isFalse();
    }
}
