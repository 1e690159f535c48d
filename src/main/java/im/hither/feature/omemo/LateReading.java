package im.hither.feature.omemo;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Reads what was stored as it came, once everything before it is here: in the archive's order, a
/// few at a time, so that others get their turn. When all is read, used pre-keys go and those who
/// began sessions get their answers. Account thread.
final class LateReading {
    private static final Logger LOG = Logger.getLogger(LateReading.class.getName());
    private static final int FEW = 100;

    private final Tables tables;
    private final OwnKeysUpkeep upkeep;

    LateReading(Tables tables, OwnKeysUpkeep upkeep) {
        this.tables = tables;
        this.upkeep = upkeep;
    }

    void begin(OmemoAccount account) {
        if (!account.caughtUp()) return;
        try {
            var waiting =
                    tables.database()
                            .read(snapshot ->
                                    tables.readings()
                                            .waiting(snapshot, account.link().account().id(), FEW));
            if (waiting.isEmpty()) {
                upkeep.afterReading(account);
                return;
            }
            account.link().redeliver(waiting);
            account.link().submit(() -> begin(account));
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "what waits to be read could not be read", failure);
        }
    }
}
