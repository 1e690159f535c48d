package im.hither.feature.trust;

import com.google.zxing.LuminanceSource;

/// A picture in shades of grey.
final class Pixels extends LuminanceSource {
    private final byte[] shades;

    Pixels(int width, int height, byte[] shades) {
        super(width, height);
        this.shades = shades;
    }

    /// From colours with transparency, which lies on white.
    static Pixels of(int width, int height, int[] argb) {
        var shades = new byte[argb.length];
        for (int at = 0; at < argb.length; at++) {
            var opaque = argb[at] >>> 24;
            var shade = (red(argb[at]) * 299 + green(argb[at]) * 587 + blue(argb[at]) * 114) / 1000;
            shades[at] = (byte) (255 - (255 - shade) * opaque / 255);
        }
        return new Pixels(width, height, shades);
    }

    /// So many times smaller, each pixel the mean of those it stands for.
    Pixels smaller(int times) {
        var width = getWidth() / times;
        var height = getHeight() / times;
        var means = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) means[y * width + x] = (byte) mean(x, y, times);
        }
        return new Pixels(width, height, means);
    }

    /// Twice as large, with means between the pixels.
    Pixels larger() {
        var width = getWidth() * 2;
        var height = getHeight() * 2;
        var larger = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) larger[y * width + x] = (byte) between(x, y);
        }
        return new Pixels(width, height, larger);
    }

    /// As seen from further to the right and below, by parts of its size: what is there comes
    /// nearer. What was outside is white.
    Pixels leaning(double right, double below) {
        var width = getWidth();
        var height = getHeight();
        var leaning = new byte[width * height];
        for (int y = 0; y < height; y++) {
            var down = y - height / 2.0;
            for (int x = 0; x < width; x++) {
                var across = x - width / 2.0;
                var nearer = 1 + right * across / width + below * down / height;
                var column = (int) Math.floor(width / 2.0 + across / nearer);
                var row = (int) Math.floor(height / 2.0 + down / nearer);
                leaning[y * width + x] = (byte) (isInside(column, row) ? shade(column, row) : 255);
            }
        }
        return new Pixels(width, height, leaning);
    }

    private boolean isInside(int x, int y) {
        return x >= 0 && x < getWidth() && y >= 0 && y < getHeight();
    }

    private int mean(int x, int y, int times) {
        var sum = 0;
        for (int row = y * times; row < (y + 1) * times; row++) {
            for (int column = x * times; column < (x + 1) * times; column++) {
                sum += shade(column, row);
            }
        }
        return sum / (times * times);
    }

    private int between(int x, int y) {
        var right = Math.min(getWidth() - 1, (x + 1) / 2);
        var below = Math.min(getHeight() - 1, (y + 1) / 2);
        var sum =
                shade(x / 2, y / 2)
                        + shade(right, y / 2)
                        + shade(x / 2, below)
                        + shade(right, below);
        return sum / 4;
    }

    private int shade(int x, int y) {
        return shades[y * getWidth() + x] & 0xff;
    }

    private static int red(int argb) {
        return (argb >> 16) & 0xff;
    }

    private static int green(int argb) {
        return (argb >> 8) & 0xff;
    }

    private static int blue(int argb) {
        return argb & 0xff;
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
        var filled = row != null && row.length >= getWidth() ? row : new byte[getWidth()];
        System.arraycopy(shades, y * getWidth(), filled, 0, getWidth());
        return filled;
    }

    @Override
    public byte[] getMatrix() {
        return shades;
    }
}
