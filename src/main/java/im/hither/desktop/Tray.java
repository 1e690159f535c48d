package im.hither.desktop;

import java.nio.IntBuffer;
import java.util.List;

/// The program's place among the status icons of the desktop. Called from one thread; what it waits
/// for is the desktop.
public interface Tray extends AutoCloseable {
    /// Shows nothing: a system that cannot, or a program without a window.
    Tray NONE =
            new Tray() {
                @Override
                public void show(Shown shown) {}

                @Override
                public void close() {}
            };

    /// Shows this from now on.
    void show(Shown shown);

    /// Takes the icon away.
    @Override
    void close();

    /// @param tip what a pointer on the icon reads, as plain text
    /// @param unread so many messages wait; told to the task bar too
    /// @param pictures the same icon in several sizes
    record Shown(String tip, int unread, List<Picture> pictures) {}

    /// A square picture, four bytes a point: alpha, red, green, blue.
    ///
    /// @param size of each side, in points
    /// @param argb row by row, from the top
    record Picture(int size, IntBuffer argb) {}

    /// The words in the icon's menu.
    record Words(String open, String quit) {}
}
