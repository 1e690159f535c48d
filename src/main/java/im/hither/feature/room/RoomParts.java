package im.hither.feature.room;

import im.hither.concurrent.Scheduler;
import im.hither.feature.message.ConversationRepository;
import im.hither.session.OwnPresence;
import im.hither.session.SecretStore;
import im.hither.session.SessionManager;
import im.hither.storage.Database;
import java.time.Clock;

/// The feature put together: its handlers, its service and the session share which rooms we are in.
public final class RoomParts {
    private final RoomTools tools;
    private final RoomBook book;
    private final ConversationRepository conversations;

    public RoomParts(
            Database database,
            Scheduler scheduler,
            Clock clock,
            OwnPresence own,
            SecretStore secrets,
            RoomHistory history,
            ConversationRepository conversations,
            BookmarkHandler bookmarks,
            RoomMessageHandler messages,
            MentionHandler mentions,
            Circle circle) {
        this.tools =
                new RoomTools(
                        database,
                        scheduler,
                        clock,
                        new RoomRepository(),
                        new InvitationRepository(),
                        new RoomNoteRepository(),
                        own,
                        secrets,
                        history,
                        circle);
        this.conversations = conversations;
        this.book = new RoomBook(tools, new Bookmarks(tools, conversations), bookmarks);
        messages.follow(book::noticed);
        mentions.know(book::self);
    }

    /// Who the session asks about rooms, and tells when an account is online.
    public RoomBook book() {
        return book;
    }

    public RoomService service(SessionManager sessions) {
        return new RoomService(tools, book, sessions, conversations);
    }
}
