package im.hither.feature.trust;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;

/// What happens to a code between a screen and us.
enum Distortion {
    NONE {
        @Override
        BufferedImage of(BufferedImage code) {
            return code;
        }
    },
    BLURRED {
        @Override
        BufferedImage of(BufferedImage code) {
            var ninth = new float[9];
            Arrays.fill(ninth, 1 / 9f);
            var blur = new ConvolveOp(new Kernel(3, 3, ninth), ConvolveOp.EDGE_NO_OP, null);
            return blur.filter(code, null);
        }
    },
    NOISY {
        @Override
        BufferedImage of(BufferedImage code) {
            var random = new Random(7);
            return each(code, grey -> grey + (int) (random.nextGaussian() * 30));
        }
    },
    PALE {
        @Override
        BufferedImage of(BufferedImage code) {
            return each(code, grey -> 120 + grey * 40 / 255);
        }
    },
    INVERTED {
        @Override
        BufferedImage of(BufferedImage code) {
            return each(code, grey -> 255 - grey);
        }
    },
    /// As photographed from the side: the right edge is a sixth shorter.
    SLANTED {
        @Override
        BufferedImage of(BufferedImage code) {
            var width = code.getWidth();
            var height = code.getHeight();
            var slanted = blank(width, height);
            for (int x = 0; x < width; x++) {
                var depth = 1 - x / (6.0 * width);
                var column = (int) (x * 5 / 6.0 / depth);
                for (int y = 0; y < height; y++) {
                    var row = (int) Math.round((y - height / 2.0) / depth + height / 2.0);
                    if (row >= 0 && row < height) slanted.setRGB(x, y, code.getRGB(column, row));
                }
            }
            return slanted;
        }
    },
    /// Somewhere on a screen among windows and lines of text.
    ON_A_SCREEN {
        @Override
        BufferedImage of(BufferedImage code) {
            var screen = blank(1920, 1080);
            var pen = screen.createGraphics();
            var random = new Random(9);
            for (int i = 0; i < 120; i++) {
                pen.setColor(new Color(random.nextInt(0x1000000)));
                pen.fillRect(
                        random.nextInt(1900), random.nextInt(1060), 4 + random.nextInt(220), 9);
            }
            pen.drawImage(code, 700, 60, null);
            pen.dispose();
            return screen;
        }
    };

    abstract BufferedImage of(BufferedImage code);

    static BufferedImage turned(BufferedImage code, int side, double degrees) {
        var picture = blank(side, side);
        var pen = picture.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        var fit = degrees % 90 == 0 ? 1.0 : 0.7;
        var scale = fit * side / code.getWidth();
        var turn = new AffineTransform();
        turn.translate(side / 2.0, side / 2.0);
        turn.rotate(Math.toRadians(degrees));
        turn.scale(scale, scale);
        turn.translate(-code.getWidth() / 2.0, -code.getHeight() / 2.0);
        pen.drawImage(code, turn, null);
        pen.dispose();
        return picture;
    }

    private static BufferedImage blank(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return picture;
    }

    private static BufferedImage each(BufferedImage code, IntUnaryOperator change) {
        var changed = blank(code.getWidth(), code.getHeight());
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                var grey = change.applyAsInt(code.getRGB(x, y) & 0xff);
                var bounded = Math.clamp(grey, 0, 255);
                changed.setRGB(x, y, (bounded << 16) | (bounded << 8) | bounded);
            }
        }
        return changed;
    }
}
