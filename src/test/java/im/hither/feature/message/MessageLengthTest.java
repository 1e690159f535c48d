package im.hither.feature.message;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.session.AccountLink;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageLengthTest {
    private static final MessageLength CLEAR = MessageLength.USUAL;

    @Test
    void shortTextFits() {
        assertThat(encrypted(30, 2).excess("Good night! < & >")).isZero();
        assertThat(CLEAR.excess("x".repeat(60_000))).isZero();
    }

    @Test
    void whatIsTooMuchIsCountedInCharacters() {
        var fits = "x".repeat(100);
        while (CLEAR.excess(fits + "x") == 0) fits += "x".repeat(64 - 1) + "x";
        fits = fits.substring(0, fits.length() - CLEAR.excess(fits));

        assertThat(CLEAR.excess(fits)).isZero();
        assertThat(CLEAR.excess(fits + "😺é&")).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "是", "😺", "&", "\""})
    void whatFitsIsNeverTooLongForAServer(String letter) {
        var text = most(letter, CLEAR);

        var escaped = text.replace("&", "&amp;").replace("\"", "&quot;");
        assertThat(escaped.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(AccountLink.USUAL_STANZA - 2000);
        assertThat(text.length()).isGreaterThan(9_000);
    }

    @Test
    void encryptedTextIsAThirdLongerAndHasKeysBesideIt() {
        var bytes = most("x", encrypted(20, 1)).length();

        var encrypted = Base64.getEncoder().encodeToString(new byte[bytes]);
        assertThat(encrypted).hasSizeBetween(48_000, AccountLink.USUAL_STANZA - 10_000);
    }

    @Test
    void bothDialectsTakeItTwice() {
        var once = most("x", encrypted(2, 1)).length();
        var twice = most("x", encrypted(2, 2)).length();

        assertThat(twice).isBetween(once / 2 - 1_000, once / 2);
    }

    @Test
    void serverThatTakesMoreOrLessDecides() {
        var text = "x".repeat(100_000);

        assertThat(new MessageLength(256 * 1024, Cover.NONE).excess(text)).isZero();
        assertThat(new MessageLength(10_000, Cover.NONE).excess(text)).isGreaterThan(90_000);
        assertThat(new MessageLength(10_000, new Cover(1_000, 1)).excess(text))
                .as("no text at all fits")
                .isEqualTo(100_000);
    }

    private static MessageLength encrypted(int keys, int copies) {
        return new MessageLength(AccountLink.USUAL_STANZA, new Cover(keys, copies));
    }

    private static String most(String letter, MessageLength length) {
        var text = letter;
        while (length.excess(text + letter.repeat(100)) == 0) text += letter.repeat(100);
        return text;
    }
}
