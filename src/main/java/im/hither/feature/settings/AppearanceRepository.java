package im.hither.feature.settings;

import im.hither.domain.Appearance;
import im.hither.domain.TextSize;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.Arrays;
import java.util.Optional;

/// What the user wants the window to look like.
public final class AppearanceRepository {
    /// Empty where nothing was chosen, or something this version does not know.
    Optional<Appearance> appearance(Snapshot snapshot) {
        return snapshot.one("SELECT choice FROM appearance", row -> row.text("choice"))
                .flatMap(AppearanceRepository::known);
    }

    void keep(Transaction tx, Appearance choice) {
        tx.execute("INSERT OR REPLACE INTO appearance (one, choice) VALUES (1, ?)", choice.name());
    }

    private static Optional<Appearance> known(String name) {
        return Arrays.stream(Appearance.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /// Empty where nothing was chosen.
    Optional<TextSize> textSize(Snapshot snapshot) {
        return snapshot.one(
                "SELECT percent FROM text_size", row -> new TextSize((int) row.number("percent")));
    }

    void keep(Transaction tx, TextSize size) {
        tx.execute("INSERT OR REPLACE INTO text_size (one, percent) VALUES (1, ?)", size.percent());
    }
}
