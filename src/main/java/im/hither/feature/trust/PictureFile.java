package im.hither.feature.trust;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Reads a picture that somebody else may have made: how large it says to be is looked at before
/// anything is decoded.
final class PictureFile {
    static final int LARGEST_FILE = 25 * 1024 * 1024;

    private static final long MOST_PIXELS = 40_000_000;

    private PictureFile() {}

    /// Empty where the bytes are no picture, or a larger one than anybody would show.
    static Optional<Pixels> read(byte[] bytes) {
        if (bytes.length > LARGEST_FILE) return Optional.empty();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(input);
            return readers.hasNext() ? read(readers.next(), input) : Optional.empty();
        } catch (IOException | RuntimeException _) {
            return Optional.empty(); // decoders throw much on what is damaged
        }
    }

    private static Optional<Pixels> read(ImageReader reader, ImageInputStream input)
            throws IOException {
        try {
            reader.setInput(input, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) return Optional.empty();
            var picture = reader.read(0);
            return Optional.of(
                    Pixels.of(width, height, picture.getRGB(0, 0, width, height, null, 0, width)));
        } finally {
            reader.dispose();
        }
    }
}
