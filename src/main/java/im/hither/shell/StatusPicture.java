package im.hither.shell;

import im.hither.desktop.Tray;
import im.hither.ui.WindowIcon;
import java.nio.IntBuffer;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.PixelFormat;

/// The program's picture among the status icons of the desktop, with a dot while something is
/// unread.
final class StatusPicture {
    /// What panels ask for, at usual and at double scale.
    private static final int[] SIZES = {24, 32, 48, 64};

    private static final int DOT = 0xffd1242f;
    private static final double RADIUS = 0.24; // of the picture's side
    private static final double GAP = 0.06;

    private StatusPicture() {}

    /// In all sizes.
    static List<Tray.Picture> of(boolean unread) {
        return IntStream.of(SIZES).mapToObj(size -> of(size, unread)).toList();
    }

    private static Tray.Picture of(int size, boolean unread) {
        var points = new int[size * size];
        WindowIcon.of(size)
                .getPixelReader()
                .getPixels(0, 0, size, size, PixelFormat.getIntArgbInstance(), points, 0, size);
        if (unread) dot(points, size);
        return new Tray.Picture(size, IntBuffer.wrap(points));
    }

    /// In the lower right corner, with nothing around it, so that it stands out on any panel.
    private static void dot(int[] points, int size) {
        var radius = RADIUS * size;
        var centre = size - radius;
        for (int at = 0; at < points.length; at++) {
            int row = at / size;
            var away = Math.hypot(at % size + 0.5 - centre, row + 0.5 - centre);
            points[at] = faded(points[at], away - radius - GAP * size);
            var inside = Math.clamp(radius - away + 0.5, 0, 1);
            if (inside > 0) points[at] = over(points[at], inside);
        }
    }

    private static int faded(int point, double beyond) {
        var alpha = (int) Math.round((point >>> 24) * Math.clamp(beyond + 0.5, 0, 1));
        return (alpha << 24) | (point & 0xffffff);
    }

    /// The dot's colour with so much of it, on what has faded there.
    private static int over(int below, double much) {
        return much > (below >>> 24) / 255.0
                ? ((int) Math.round(much * 255) << 24) | (DOT & 0xffffff)
                : below;
    }
}
