package im.hither.feature.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SpokenKeyTest {
    private static final String KEY =
            "0000ffff4a163b7d9a1d8071dfe9dcf8cdcd1cea3339b6356be84d887e320001";

    @Test
    void eachGroupIsTwoOctets() {
        assertThat(SpokenKey.groups(KEY))
                .hasSize(16)
                .allMatch(each -> each.length() == 5)
                .startsWith("00000", "65535", "18966")
                .endsWith("32306", "00001");
    }

    @Test
    void nothingOfTheKeyIsLost() {
        var back =
                SpokenKey.groups(KEY).stream()
                        .map(each -> "%04x".formatted(Integer.parseInt(each)))
                        .collect(Collectors.joining());

        assertThat(back).isEqualTo(KEY);
    }
}
