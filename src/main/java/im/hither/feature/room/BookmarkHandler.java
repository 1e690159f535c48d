package im.hither.feature.room;

import im.hither.domain.AccountId;
import im.hither.session.NodeHandler;
import im.hither.session.NodeNotice;
import im.hither.session.Outcome;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;

/// Hears of bookmarks that another program of ours changed; only our own node counts. What follows
/// from it is done on the account's thread, after the transaction.
public final class BookmarkHandler implements NodeHandler {
    private volatile Optional<Follower> follower = Optional.empty();

    /// Told what changed.
    interface Follower {
        void changed(AccountId account, List<Bookmark> bookmarks, List<String> gone);
    }

    void follow(Follower told) {
        follower = Optional.of(told);
    }

    @Override
    public String node() {
        return BookmarkProtocol.NODE;
    }

    @Override
    public boolean ownOnly() {
        return true;
    }

    @Override
    public Outcome handle(NodeNotice notice, Transaction tx) {
        var bookmarks =
                notice.items().stream()
                        .map(BookmarkProtocol::bookmark)
                        .flatMap(Optional::stream)
                        .toList();
        follower.ifPresent(told -> told.changed(notice.account(), bookmarks, notice.retracted()));
        return Outcome.NONE;
    }
}
