package im.hither.domain;

/// What the window does from anywhere, and the keys that do it unless others were chosen.
public enum WindowAction {
    PALETTE("Shortcut+K"),
    PEOPLE("Shortcut+N"),
    SEARCH("Shortcut+Shift+F"),
    FIND("Shortcut+F"),
    CHATS("Shortcut+DIGIT1"),
    CONTACTS("Shortcut+DIGIT2"),
    PREVIOUS("Alt+UP"),
    NEXT("Alt+DOWN"),
    CLOSE("Shortcut+W"),
    SETTINGS("Shortcut+COMMA"),
    SHORTCUTS("F1"),
    LARGER("Shortcut+PLUS"),
    SMALLER("Shortcut+MINUS"),
    USUAL_SIZE("Shortcut+DIGIT0");

    private final String usual;

    WindowAction(String usual) {
        this.usual = usual;
    }

    public KeyStroke usual() {
        return KeyStroke.parse(usual).orElseThrow();
    }
}
