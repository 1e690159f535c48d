package im.hither.feature.settings;

import im.hither.domain.Accent;
import im.hither.domain.Appearance;
import im.hither.domain.Density;
import im.hither.domain.Look;
import im.hither.domain.TextSize;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.nio.file.Path;
import java.util.Optional;

/// What the user wants the window to look like. What this version does not know counts as not
/// chosen.
public final class LookRepository {
    Look look(Snapshot snapshot) {
        return snapshot.one(
                        "SELECT appearance, text_size, density, accent FROM look",
                        LookRepository::look)
                .orElse(Look.USUAL);
    }

    private static Look look(Row row) {
        var usual = Look.USUAL;
        return new Look(
                row.constant("appearance", Appearance.class).orElse(usual.appearance()),
                new TextSize((int) row.number("text_size")),
                row.constant("density", Density.class).orElse(usual.density()),
                row.constant("accent", Accent.class).orElse(usual.accent()));
    }

    void keep(Transaction tx, Look look) {
        tx.execute(
                """
                INSERT OR REPLACE INTO look (one, appearance, text_size, density, accent)
                VALUES (1, ?, ?, ?, ?)
                """,
                look.appearance().name(),
                look.textSize().percent(),
                look.density().name(),
                look.accent().name());
    }

    /// The file that is laid over the look.
    Optional<Path> sheet(Snapshot snapshot) {
        return snapshot.one("SELECT file FROM own_sheet", row -> Path.of(row.text("file")));
    }

    void keep(Transaction tx, Optional<Path> sheet) {
        tx.execute("DELETE FROM own_sheet");
        sheet.ifPresent(file ->
                tx.execute("INSERT INTO own_sheet (one, file) VALUES (1, ?)", file.toString()));
    }
}
