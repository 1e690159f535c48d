package im.hither.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/// Compares what is drawn with a picture under src/test/resources/pictures that somebody has looked
/// at. With `-Dhither.pictures=write` the picture is written anew, to be looked at.
public final class GoldenPicture {
    private static final Path FOLDER = Path.of("src/test/resources/pictures");
    private static final int ALIKE = 48; // of 255, in each colour: edges of letters differ a little
    private static final double DIFFERENT = 0.004; // of all pixels may differ more

    private GoldenPicture() {}

    /// Draws a node at a scale and fails where it looks different from the picture.
    public static void compare(Node node, double scale, String name) {
        var drawn = Screen.onFxThread(() -> draw(node, scale));
        var file = FOLDER.resolve(name + ".png");
        try {
            if ("write".equals(System.getProperty("hither.pictures"))) {
                write(drawn, file);
                return;
            }
            write(drawn, Path.of("target/pictures", name + ".png"));
            var golden = ImageIO.read(file.toFile());
            assertThat(drawn.getWidth()).as(name).isEqualTo(golden.getWidth());
            assertThat(drawn.getHeight()).as(name).isEqualTo(golden.getHeight());
            assertThat(different(drawn, golden)).as(name).isLessThan(DIFFERENT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static BufferedImage draw(Node node, double scale) {
        var parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        var drawn = node.snapshot(parameters, null);
        int width = (int) drawn.getWidth();
        int height = (int) drawn.getHeight();
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, drawn.getPixelReader().getArgb(x, y));
            }
        }
        return image;
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    private static double different(BufferedImage one, BufferedImage other) {
        long count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (differ(one.getRGB(x, y), other.getRGB(x, y))) count++;
            }
        }
        return (double) count / one.getWidth() / one.getHeight();
    }

    private static boolean differ(int one, int other) {
        return Math.abs((one >> 16 & 0xff) - (other >> 16 & 0xff)) > ALIKE
                || Math.abs((one >> 8 & 0xff) - (other >> 8 & 0xff)) > ALIKE
                || Math.abs((one & 0xff) - (other & 0xff)) > ALIKE;
    }
}
