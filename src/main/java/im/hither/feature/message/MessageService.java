package im.hither.feature.message;

import im.hither.concurrent.SerialThread;
import im.hither.domain.Account;
import im.hither.domain.ChatMessage;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationId;
import im.hither.domain.Event;
import im.hither.domain.Marker;
import im.hither.domain.MessageId;
import im.hither.domain.Page;
import im.hither.domain.Position;
import im.hither.domain.Protection;
import im.hither.domain.SentId;
import im.hither.domain.TimelineEvent.NotStored;
import im.hither.domain.TimelineEvent.ReadMoved;
import im.hither.session.AccountLink;
import im.hither.session.Events;
import im.hither.session.Outcome;
import im.hither.session.SessionManager;
import im.hither.session.Storing;
import im.hither.storage.Database;
import im.hither.storage.Snapshot;
import im.hither.storage.StorageFailure;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// What can be done with the messages of a conversation. Queries wait for a reader thread; commands
/// return at once and are told by the event that follows.
public final class MessageService implements Messages {
    private final Database database;
    private final SerialThread application;
    private final SessionManager sessions;
    private final Events events;
    private final ConversationRepository conversations;
    private final MessageRepository messages;
    private final PageRepository pages;
    private final ReadRepository read;
    private final DetailSources details;
    private final MarkerSource markers;
    private final ReadListener readListener;
    private final BiConsumer<AccountLink, Conversation> readElsewhere;
    private final Sending sending;

    /// @param readElsewhere told on the account's thread, after the commit, that we have read here
    public MessageService(
            Database database,
            SerialThread application,
            SessionManager sessions,
            Events events,
            ConversationRepository conversations,
            MessageRepository messages,
            ReadRepository read,
            DetailSources details,
            MarkerSource markers,
            ReadListener readListener,
            BiConsumer<AccountLink, Conversation> readElsewhere,
            Sending sending) {
        this.database = database;
        this.application = application;
        this.sessions = sessions;
        this.events = events;
        this.conversations = conversations;
        this.messages = messages;
        this.pages = new PageRepository();
        this.read = read;
        this.details = details;
        this.markers = markers;
        this.readListener = readListener;
        this.readElsewhere = readElsewhere;
        this.sending = sending;
    }

    /// The newest messages of a conversation, at most `limit`.
    @Override
    public Page<ChatMessage> newest(ConversationId conversation, int limit) {
        return read(snapshot -> pages.newest(snapshot, conversation, limit));
    }

    /// What stands right before a position.
    @Override
    public Page<ChatMessage> before(ConversationId conversation, Position position, int limit) {
        return read(snapshot -> pages.before(snapshot, conversation, position, limit));
    }

    /// What stands right after a position.
    @Override
    public Page<ChatMessage> after(ConversationId conversation, Position position, int limit) {
        return read(snapshot -> pages.after(snapshot, conversation, position, limit));
    }

    private Page<ChatMessage> read(Function<Snapshot, Page<ChatMessage>> page) {
        return database.read(snapshot -> details.complete(snapshot, page.apply(snapshot)));
    }

    /// One message.
    @Override
    public Optional<ChatMessage> message(MessageId id) {
        return database.read(snapshot ->
                messages.message(snapshot, id).map(message -> details.complete(snapshot, message)));
    }

    /// Up to where the conversation was read; empty where nothing was.
    @Override
    public Optional<Position> readUpTo(ConversationId conversation) {
        return database.read(snapshot -> read.position(snapshot, conversation));
    }

    /// How many messages of others came after that.
    @Override
    public int unread(ConversationId conversation) {
        return database.read(snapshot -> read.unread(snapshot, conversation));
    }

    /// Who has seen how far.
    @Override
    public List<Marker> markers(ConversationId conversation) {
        return database.read(snapshot -> markers.markers(snapshot, conversation));
    }

    @Override
    public int longestStanza(ConversationId id) {
        return database.read(snapshot -> conversations.conversation(snapshot, id))
                .map(found -> sessions.longestStanza(found.account()))
                .orElse(AccountLink.USUAL_STANZA);
    }

    /// Says something; its id for those who wait for what becomes of it. The text comes back as
    /// [NotStored] when it cannot even be stored.
    @Override
    public SentId send(ConversationId conversation, String text) {
        return send(conversation, text, Manner.USUAL);
    }

    @Override
    public SentId send(ConversationId conversation, String text, Protection protection) {
        return send(conversation, text, Manner.USUAL.protection(protection));
    }

    /// Says something as an answer to another message.
    @Override
    public SentId answer(MessageId answered, ConversationId conversation, String text) {
        return send(conversation, text, Manner.USUAL.answering(answered));
    }

    @Override
    public SentId send(ConversationId conversation, String text, Manner manner) {
        var id = new SentId(UUID.randomUUID().toString());
        application.submit(() ->
                handingBack(conversation, id, text, () -> send(conversation, id, text, manner)));
        return id;
    }

    /// Sends a failed message again, as it was.
    @Override
    public void retry(MessageId id) {
        application.submit(() ->
                message(id)
                        .ifPresent(message ->
                                inAccount(
                                        message.conversation(),
                                        (link, found) ->
                                                link.commit(tx ->
                                                        sending.again(
                                                                tx,
                                                                link.account(),
                                                                found,
                                                                message)))));
    }

    /// We have read everything up to this position.
    @Override
    public void read(ConversationId conversation, Position upTo) {
        inAccount(
                conversation,
                (link, found) -> {
                    link.commit(tx -> read(tx, link.account(), found, upTo));
                    readElsewhere.accept(link, found);
                });
    }

    private void send(ConversationId id, SentId sentId, String text, Manner manner) {
        withLink(
                id,
                (link, found) ->
                        handingBack(
                                id,
                                sentId,
                                text,
                                () ->
                                        link.commit(tx ->
                                                sending.store(
                                                        tx,
                                                        link.account(),
                                                        found,
                                                        sentId,
                                                        text,
                                                        manner))));
    }

    private void handingBack(ConversationId conversation, SentId id, String text, Runnable work) {
        try {
            work.run();
        } catch (StorageFailure failure) {
            var problem = Storing.problem(failure);
            events.publish(new NotStored(conversation, id, text, problem));
        }
    }

    private Outcome read(
            Transaction tx, Account account, Conversation conversation, Position upTo) {
        var id = conversation.id();
        var newest = read.at(tx, id, upTo).flatMap(found -> messages.message(tx, found));
        if (newest.isEmpty() || !read.upTo(tx, id, newest.get().id())) return Outcome.NONE;
        var position = newest.get().position();
        Event moved = new ReadMoved(id, tx.commit(), position, read.unread(tx, id));
        return Outcome.of(moved).and(readListener.read(tx, account, conversation, newest.get()));
    }

    /// Commands find their account on the application's thread, one after the other, so their order
    /// stays.
    private void inAccount(ConversationId id, BiConsumer<AccountLink, Conversation> command) {
        application.submit(() -> withLink(id, command));
    }

    private void withLink(ConversationId id, BiConsumer<AccountLink, Conversation> command) {
        var found = database.read(snapshot -> conversations.conversation(snapshot, id));
        found.flatMap(conversation -> sessions.link(conversation.account()))
                .ifPresent(link -> link.submit(() -> command.accept(link, found.get())));
    }
}
