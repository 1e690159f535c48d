package im.hither.ui;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keys that ask for a menu. JavaFX makes a request of them on some systems only, not on Linux.
public final class MenuKey {
    private MenuKey() {}

    public static boolean is(KeyEvent key) {
        return key.getCode() == KeyCode.CONTEXT_MENU
                || (key.getCode() == KeyCode.F10 && key.isShiftDown());
    }
}
