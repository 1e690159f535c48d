package im.hither.session;

import im.hither.domain.Position;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;

/// Knows which stretches of an archive are held and where in archive order a page stands.
public interface PageLedger {
    /// Enters the page, inside its transaction, and says for each of its results what it is to us;
    /// empty for what is held already.
    List<Optional<Placed>> place(Transaction tx, ArchivePage page);

    /// @param position where the result stands
    /// @param source whether it fills what was missed or comes from before anything held
    record Placed(Position position, Source source) {}
}
