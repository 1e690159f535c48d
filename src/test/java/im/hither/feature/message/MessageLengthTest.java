package im.hither.feature.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageLengthTest {
    @Test
    void shortTextFits() {
        assertThat(MessageLength.excess("Good night! < & >", true)).isZero();
        assertThat(MessageLength.excess("x".repeat(60_000), false)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "是", "😺", "&", "\""})
    void whatFitsIsNeverTooLongForAServer(String letter) {
        var text = letter;
        while (MessageLength.excess(text + letter.repeat(100), false) == 0)
            text += letter.repeat(100);

        var escaped = text.replace("&", "&amp;").replace("\"", "&quot;");
        assertThat(escaped.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(Sending.LONGEST - 2000);
        assertThat(text.length()).isGreaterThan(9_000);
    }

    @Test
    void encryptedTextIsAThirdLongerAndHasKeysBesideIt() {
        int bytes = 0;
        while (MessageLength.excess("x".repeat(bytes + 100), true) == 0) bytes += 100;

        var encrypted = Base64.getEncoder().encodeToString(new byte[bytes]);
        assertThat(encrypted).hasSizeBetween(48_000, Sending.LONGEST - 10_000);
    }
}
