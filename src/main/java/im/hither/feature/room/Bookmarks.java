package im.hither.feature.room;

import im.hither.domain.ConversationKind;
import im.hither.domain.RoomEvent.RoomChanged;
import im.hither.domain.TimelineEvent.NotifyChanged;
import im.hither.feature.message.ConversationRepository;
import im.hither.session.AccountLink;
import im.hither.session.NodeItem;
import im.hither.session.Outcome;
import im.hither.session.pep.Fetched;
import im.hither.session.pep.NodeOptions;
import im.hither.session.pep.PersonalNodes;
import im.hither.session.pep.Published;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Keeps the rooms here and the bookmarks of the account the same (XEP-0402): what another program
/// entered is entered, what it left is left, and ours is told to it. Account thread.
final class Bookmarks {
    private static final Logger LOG = Logger.getLogger(Bookmarks.class.getName());

    private final RoomTools tools;
    private final ConversationRepository conversations;

    Bookmarks(RoomTools tools, ConversationRepository conversations) {
        this.tools = tools;
        this.conversations = conversations;
    }

    /// A new session: what is bookmarked now is asked for.
    void online(AccountLink link, RoomBook book) {
        PersonalNodes.items(
                link,
                link.account().address(),
                BookmarkProtocol.NODE,
                told -> {
                    var items =
                            told instanceof Fetched.Items(var found) ? found : List.<NodeItem>of();
                    var all =
                            items.stream()
                                    .map(BookmarkProtocol::bookmark)
                                    .flatMap(Optional::stream)
                                    .toList();
                    all.forEach(each -> changed(link, book, each));
                    var known = told instanceof Fetched.Items || told instanceof Fetched.Missing;
                    OldBookmarks.list(link, old -> old(link, book, all, known, old));
                });
    }

    /// What older programs bookmarked comes after what stands in the node, and only what stands in
    /// neither is missing.
    ///
    /// @param known whether the server told what stands in the node
    private void old(
            AccountLink link,
            RoomBook book,
            List<Bookmark> all,
            boolean known,
            Optional<List<Bookmark>> old) {
        var there = all.stream().map(Bookmark::room).collect(Collectors.toSet());
        for (var each : old.orElse(List.of())) {
            if (there.add(each.room())) changed(link, book, each);
        }
        if (known && old.isPresent()) missing(link, book, there);
    }

    /// Rooms of ours that are not bookmarked: left elsewhere where they were before, else new.
    private void missing(AccountLink link, RoomBook book, Set<BareJid> there) {
        for (var stored : tools.database().read(tools.repository()::rooms)) {
            var ours = stored.account().equals(link.account().id());
            if (!ours || !stored.autojoin() || there.contains(stored.address())) continue;
            if (stored.bookmarked()) {
                gone(link, book, stored.address());
            } else {
                publish(link, stored);
            }
        }
    }

    /// Tells our other programs of a room that was entered or left here.
    void publish(AccountLink link, RoomRepository.StoredRoom room) {
        var bookmark =
                new Bookmark(
                        room.address(),
                        Optional.of(room.shownName()),
                        room.autojoin(),
                        Optional.of(room.nick()),
                        tools.password(link.account(), room.address()),
                        room.extensions());
        OldBookmarks.keep(link, bookmark);
        PersonalNodes.publish(
                link,
                BookmarkProtocol.NODE,
                BookmarkProtocol.item(bookmark),
                NodeOptions.PRIVATE_LIST,
                done -> {
                    if (done instanceof Published.Done) {
                        keep(link, bookmark);
                    } else {
                        LOG.log(Level.INFO, "a bookmark was not published: {0}", done);
                    }
                });
    }

    /// Another program of ours bookmarked a room, or changed the bookmark.
    void changed(AccountLink link, RoomBook book, Bookmark bookmark) {
        bookmark.password()
                .ifPresent(password ->
                        tools.secrets()
                                .write(
                                        link.account().address().toString(),
                                        RoomTools.secret(bookmark.room()),
                                        password.toCharArray()));
        var stored = keep(link, bookmark);
        var room = book.take(stored);
        room.wanted(bookmark.autojoin());
        if (bookmark.autojoin()) {
            if (!room.inside()) bookmark.nick().ifPresent(room::nick);
            // word of our own entering may come after we were put out again
            if (!(room.standing() instanceof RoomStanding.Barred)) book.enter(link, room);
        } else {
            book.leave(link, room);
        }
    }

    /// Another program of ours forgot a room.
    void gone(AccountLink link, RoomBook book, String id) {
        var room = JidCreate.entityBareFromOrNull(id);
        if (room != null) gone(link, book, room);
    }

    private void gone(AccountLink link, RoomBook book, BareJid address) {
        book.room(link.account().id(), address)
                .ifPresent(room -> {
                    link.commit(tx -> {
                        tools.repository().forget(tx, room.conversation());
                        return Outcome.NONE;
                    });
                    room.wanted(false);
                    book.leave(link, room);
                });
    }

    private RoomRepository.StoredRoom keep(AccountLink link, Bookmark bookmark) {
        var account = link.account().id();
        var conversation = conversations.of(account, bookmark.room(), ConversationKind.ROOM);
        var nick = bookmark.nick().orElseGet(() -> RoomTools.ownName(link.account()));
        link.commit(tx -> {
            tools.repository().bookmarked(tx, conversation, nick, bookmark);
            if (bookmark.autojoin()) {
                tools.invitations().settle(tx, account, bookmark.room(), tools.clock().instant());
            }
            return Outcome.of(
                    new RoomChanged(account, tx.commit(), bookmark.room(), conversation),
                    new NotifyChanged(conversation, tx.commit()));
        });
        return tools.database()
                .read(snapshot -> tools.repository().room(snapshot, conversation))
                .orElseThrow();
    }
}
