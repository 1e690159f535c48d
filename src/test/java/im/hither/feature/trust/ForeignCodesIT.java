package im.hither.feature.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Codes that others draw, read by us, and ours read by others: Debian's qrencode and zbarimg.
class ForeignCodesIT {
    private static final int[] SIDES = {240, 320, 420, 560, 720, 900};
    private static final double[] TURNS = {0, 10, 30, 45, 90, 137, 180, 300};

    @TempDir Path folder = Path.of("target");

    /// What is read is right, and at least 99 in 100 are read.
    @ParameterizedTest
    @EnumSource
    void codesAreReadAsTheyCome(Form form, TestReporter reporter)
            throws IOException, InterruptedException {
        var text = form.text;
        var drawn = draw(text);
        var missed = new ArrayList<String>();
        var read = 0;
        var all = 0;

        for (var distortion : Distortion.values()) {
            for (var side : SIDES) {
                for (var turn : TURNS) {
                    var found = read(distortion.of(Distortion.turned(drawn, side, turn)));
                    assertThat(found).isIn(List.of(), List.of(text));
                    all++;
                    if (found.isEmpty()) missed.add(distortion + " " + side + " " + turn);
                    else read++;
                }
            }
        }

        var rate = "%s: read %d of %d, missed %s".formatted(form, read, all, missed);
        reporter.publishEntry(rate);
        assertThat(read).as(rate).isGreaterThan(all * 99 / 100);
    }

    /// One device, as Conversations and as Kaidan write it.
    enum Form {
        OMEMO_SID(CodePictureTest.code(1)),
        TRUST_MESSAGE(
                "xmpp:bob@example.com?trust-message;encryption=urn:xmpp:omemo:2;trust=623548d3835c6d33ef5cb680f7944ef381cf712bf23a0119dabe5c4f252cd02f");

        private final String text;

        Form(String text) {
            this.text = text;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 24, 33})
    void codesOfManyDevicesAreRead(int devices) throws IOException, InterruptedException {
        assertThat(read(draw(CodePictureTest.code(devices))))
                .containsExactly(CodePictureTest.code(devices));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 24, 33})
    void othersReadOurCodes(int devices) throws IOException, InterruptedException {
        var file = folder.resolve("code.png");
        Files.write(file, QrCode.of(CodePictureTest.code(devices)).orElseThrow().png(4));

        var read = run("zbarimg", "--quiet", "--raw", file.toString());

        assertThat(new String(read, StandardCharsets.UTF_8).strip())
                .isEqualTo(CodePictureTest.code(devices));
    }

    private BufferedImage draw(String text) throws IOException, InterruptedException {
        var file = folder.resolve("foreign.png");
        run("qrencode", "-s", "6", "-o", file.toString(), text);
        var drawn = ImageIO.read(file.toFile());
        var coloured =
                new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
        coloured.createGraphics().drawImage(drawn, 0, 0, null);
        return coloured;
    }

    private static List<String> read(BufferedImage picture) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        return CodePicture.texts(
                Pixels.of(width, height, picture.getRGB(0, 0, width, height, null, 0, width)));
    }

    private static byte[] run(String... command) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")))
                        .start();
        var output = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        return output;
    }
}
