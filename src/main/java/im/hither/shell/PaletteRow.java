package im.hither.shell;

import im.hither.feature.chatlist.ChatListRow;

/// What the palette offers.
sealed interface PaletteRow {
    /// Opens the conversation with somebody.
    record Talk(ChatListRow row) implements PaletteRow {}

    /// Does something that the window can do.
    ///
    /// @param keys what does the same from anywhere; empty where nothing does
    record Deed(String name, String keys, Runnable action) implements PaletteRow {}
}
