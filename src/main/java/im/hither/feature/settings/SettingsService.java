package im.hither.feature.settings;

import im.hither.concurrent.SerialThread;
import im.hither.domain.Appearance;
import im.hither.domain.TextSize;
import im.hither.storage.Database;

/// What the user chose that concerns no account.
public final class SettingsService {
    private final Database database;
    private final SerialThread application;
    private final AppearanceRepository appearances;

    public SettingsService(
            Database database, SerialThread application, AppearanceRepository appearances) {
        this.database = database;
        this.application = application;
        this.appearances = appearances;
    }

    /// Like the system until something else is chosen; waits for a reader thread.
    public Appearance appearance() {
        return database.read(appearances::appearance).orElse(Appearance.SYSTEM);
    }

    /// Keeps the choice for the next start.
    public void keep(Appearance choice) {
        application.submit(() ->
                database.write(tx -> {
                    appearances.keep(tx, choice);
                    return choice;
                }));
    }

    /// The usual one until something else is chosen; waits for a reader thread.
    public TextSize textSize() {
        return database.read(appearances::textSize).orElse(TextSize.USUAL);
    }

    /// Keeps the size for the next start.
    public void keep(TextSize size) {
        application.submit(() ->
                database.write(tx -> {
                    appearances.keep(tx, size);
                    return size;
                }));
    }
}
