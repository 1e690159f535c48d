package im.hither.feature.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePictureTest {
    private static final String K =
            "ab7e717d4a163b7d9a1d8071dfe9dcf8cdcd1cea3339b6356be84d887e322c64";

    static String code(int devices) {
        return IntStream.rangeClosed(1, devices)
                .mapToObj(id -> "omemo-sid-" + (123456789 + id) + "=" + K)
                .collect(Collectors.joining(";", "xmpp:juliet@capulet.example?", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 24, 33})
    void whatWeDrawWeRead(int devices) {
        var code = QrCode.of(code(devices)).orElseThrow();

        var picture = PictureFile.read(code.png(4)).orElseThrow();

        assertThat(CodePicture.texts(picture)).containsExactly(code(devices));
    }

    @Test
    void aTextThatIsTooLongHasNoCode() {
        assertThat(QrCode.of(code(40))).isEmpty();
    }

    @Test
    void theQuietZoneIsLight() {
        var code = QrCode.of(code(1)).orElseThrow();

        for (int at = 0; at < code.size(); at++) {
            for (int edge = 0; edge < QrCode.QUIET; edge++) {
                assertThat(code.dark(at, edge)).isFalse();
                assertThat(code.dark(edge, at)).isFalse();
                assertThat(code.dark(at, code.size() - 1 - edge)).isFalse();
            }
        }
        assertThat(code.dark(QrCode.QUIET, QrCode.QUIET)).isTrue();
    }

    @Test
    @DisplayName("D8: a picture that says to be enormous is not decoded")
    void enormousPicturesAreNotDecoded() {
        var png = QrCode.of(code(1)).orElseThrow().png(1);
        png[16] = 0x7f; // the width, in its header

        assertThat(PictureFile.read(png)).isEmpty();
        assertThat(PictureFile.read(new byte[] {1, 2, 3})).isEmpty();
        assertThat(PictureFile.read(new byte[PictureFile.LARGEST_FILE + 1])).isEmpty();
    }
}
