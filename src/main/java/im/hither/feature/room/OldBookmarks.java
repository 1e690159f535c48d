package im.hither.feature.room;

import im.hither.session.AccountLink;
import im.hither.session.Answer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The list of older programs, where the server does not keep it up to date by itself: rooms that
/// stand in it alone are ours too, and ours stand in it too. Account thread.
final class OldBookmarks {
    private OldBookmarks() {}

    /// What stands in it; none where nobody needs it, empty where it is not known.
    static void list(AccountLink link, Consumer<Optional<List<Bookmark>>> then) {
        link.features(features -> {
            if (features.isEmpty()) {
                then.accept(Optional.empty());
            } else if (features.get().contains(OldBookmarkProtocol.UNIFIED)) {
                then.accept(Optional.of(List.of()));
            } else {
                link.request(
                        OldBookmarkProtocol.question(),
                        answer -> then.accept(OldBookmarkProtocol.bookmarks(answer)));
            }
        });
    }

    /// A room was entered or left here.
    static void keep(AccountLink link, Bookmark bookmark) {
        link.features(features -> {
            if (features.isEmpty() || features.get().contains(OldBookmarkProtocol.UNIFIED)) return;
            link.request(
                    OldBookmarkProtocol.question(),
                    before -> {
                        if (!(before instanceof Answer.Result)) return; // nothing may be lost
                        link.request(OldBookmarkProtocol.change(before, bookmark), _ -> {});
                    });
        });
    }
}
