package im.hither.feature.omemo;

import im.hither.session.Held;
import im.hither.storage.Snapshot;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Reads what was stored as it came, once everything before it is here: in the archive's order, a
/// few at a time, so that others get their turn. When all is read, used pre-keys go and those who
/// began sessions get their answers. Account thread.
final class LateReading {
    private static final Logger LOG = Logger.getLogger(LateReading.class.getName());
    private static final int FEW = 100;

    private final OmemoAccounts accounts;
    private final Tables tables;
    private final OwnKeysUpkeep upkeep;
    private final Answering answering;

    LateReading(OmemoAccounts accounts, Tables tables, OwnKeysUpkeep upkeep, Answering answering) {
        this.accounts = accounts;
        this.tables = tables;
        this.upkeep = upkeep;
        this.answering = answering;
    }

    /// Rooms that are not caught up with wait longer.
    private List<Held> next(Snapshot snapshot, OmemoAccount account) {
        var id = account.link().account().id();
        var due =
                tables.readings().waiting(snapshot, id).stream()
                        .filter(conversation -> !accounts.rooms().waits(id, conversation))
                        .toList();
        return due.isEmpty() ? List.of() : tables.readings().waiting(snapshot, due, FEW);
    }

    void begin(OmemoAccount account) {
        if (!account.caughtUp()) return;
        try {
            var waiting = tables.database().read(snapshot -> next(snapshot, account));
            if (waiting.isEmpty()) {
                upkeep.discard(account);
                answering.answer(account);
                answering.mend(account);
                return;
            }
            account.link().redeliver(waiting);
            account.link().submit(() -> begin(account));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "what waits to be read could not be read", failure);
        }
    }
}
