package im.hither.feature.settings;

import im.hither.concurrent.SerialThread;
import im.hither.domain.ConversationId;
import im.hither.domain.KeyMap;
import im.hither.domain.Look;
import im.hither.domain.WindowPlace;
import im.hither.storage.Database;
import im.hither.storage.Transaction;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// What the user chose that concerns no account.
public final class SettingsService {
    private final Database database;
    private final SerialThread application;
    private final LookRepository looks;
    private final WindowRepository windows;
    private final ShortcutRepository shortcuts;

    public SettingsService(
            Database database,
            SerialThread application,
            LookRepository looks,
            WindowRepository windows,
            ShortcutRepository shortcuts) {
        this.database = database;
        this.application = application;
        this.looks = looks;
        this.windows = windows;
        this.shortcuts = shortcuts;
    }

    /// The usual one until something else is chosen; waits for a reader thread.
    public Look look() {
        return database.read(looks::look);
    }

    /// Keeps the choice for the next start.
    public void keep(Look look) {
        write(tx -> looks.keep(tx, look));
    }

    /// The style sheet that is laid over the look; waits for a reader thread.
    public Optional<Path> sheet() {
        return database.read(looks::sheet);
    }

    /// Keeps which style sheet that is.
    public void keepSheet(Optional<Path> sheet) {
        write(tx -> looks.keep(tx, sheet));
    }

    /// Where the window stood; waits for a reader thread.
    public Optional<WindowPlace> windowPlace() {
        return database.read(windows::place);
    }

    /// Keeps the place for the next start.
    public void keep(WindowPlace place) {
        write(tx -> windows.keep(tx, place));
    }

    /// The conversation that was open; waits for a reader thread.
    public Optional<ConversationId> openConversation() {
        return database.read(windows::open);
    }

    /// Keeps which conversation is open for the next start.
    public void keepOpen(Optional<ConversationId> conversation) {
        write(tx -> windows.keepOpen(tx, conversation));
    }

    /// Whether the program stays when its window is closed; waits for a reader thread.
    public boolean stays() {
        return database.read(windows::stays);
    }

    /// Keeps whether the program stays when its window is closed.
    public void keepStays(boolean stays) {
        write(tx -> windows.keepStays(tx, stays));
    }

    /// Which keys do what; waits for a reader thread.
    public KeyMap keys() {
        return database.read(shortcuts::keys);
    }

    /// Keeps which keys do what.
    public void keep(KeyMap keys) {
        write(tx -> shortcuts.keep(tx, keys));
    }

    private void write(Consumer<Transaction> change) {
        application.submit(() ->
                database.write(tx -> {
                    change.accept(tx);
                    return true;
                }));
    }
}
