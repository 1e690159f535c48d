package im.hither.feature.trust;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/// A text as squares, dark on light. The quiet zone around it is part of the code: readers need it.
public final class QrCode {
    public static final int QUIET = 4;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /// Empty where the text is too long for a code. The more robust form is taken while it fits
    /// without making the squares much smaller.
    public static Optional<QrCode> of(String text) {
        return encoded(text, ErrorCorrectionLevel.M)
                .or(() -> encoded(text, ErrorCorrectionLevel.L));
    }

    private static Optional<QrCode> encoded(String text, ErrorCorrectionLevel level) {
        try {
            return Optional.of(new QrCode(Encoder.encode(text, level).getMatrix()));
        } catch (WriterException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Modules on each side, the quiet zone included.
    public int size() {
        return modules.getWidth() + 2 * QUIET;
    }

    /// Whether the module is dark; in the quiet zone none is.
    public boolean dark(int x, int y) {
        var column = x - QUIET;
        var row = y - QUIET;
        var inside = Math.min(column, row) >= 0 && Math.max(column, row) < modules.getWidth();
        return inside && modules.get(column, row) == 1;
    }

    /// A PNG with so many pixels for the side of a module.
    public byte[] png(int scale) {
        var side = size() * scale;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, dark(x / scale, y / scale) ? 0xff000000 : 0xffffffff);
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure); // memory does not fail
        }
        return out.toByteArray();
    }
}
