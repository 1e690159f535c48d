package im.hither.feature.settings;

import im.hither.domain.KeyMap;
import im.hither.domain.KeyStroke;
import im.hither.domain.WindowAction;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.HashMap;
import java.util.Optional;

/// Which keys were chosen, each with the name of what it does. Names of another version are left
/// out.
public final class ShortcutRepository {
    private record Chosen(Optional<WindowAction> action, String keys) {}

    KeyMap keys(Snapshot snapshot) {
        var chosen = new HashMap<WindowAction, Optional<KeyStroke>>();
        for (var row :
                snapshot.list(
                        "SELECT action, keys FROM shortcut",
                        each ->
                                new Chosen(
                                        each.constant("action", WindowAction.class),
                                        each.text("keys")))) {
            row.action.ifPresent(action -> chosen.put(action, KeyStroke.parse(row.keys)));
        }
        return new KeyMap(chosen);
    }

    void keep(Transaction tx, KeyMap keys) {
        tx.execute("DELETE FROM shortcut");
        keys.chosen()
                .forEach((action, chosen) ->
                        tx.execute(
                                "INSERT INTO shortcut (action, keys) VALUES (?, ?)",
                                action.name(),
                                chosen.map(KeyStroke::toString).orElse("")));
    }
}
