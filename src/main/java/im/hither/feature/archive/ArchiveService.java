package im.hither.feature.archive;

import im.hither.concurrent.SerialThread;
import im.hither.domain.AccountEvent.ArchivePreferencesKnown;
import im.hither.domain.AccountEvent.ServerSearched;
import im.hither.domain.AccountId;
import im.hither.domain.ArchivePreferences;
import im.hither.domain.ArchivePreferences.Policy;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationId;
import im.hither.domain.Gap;
import im.hither.domain.HistoryProgress;
import im.hither.domain.ServerFinding.NotOffered;
import im.hither.feature.message.ConversationRepository;
import im.hither.session.AccountLink;
import im.hither.session.Answer;
import im.hither.session.SessionManager;
import im.hither.storage.Database;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// What can be done about the history. Commands find their account on the application's thread and
/// run on the account's.
public final class ArchiveService implements History {
    private final Database database;
    private final SerialThread application;
    private final SessionManager sessions;
    private final ConversationRepository conversations;
    private final ArchiveSync sync;

    public ArchiveService(
            Database database,
            SerialThread application,
            SessionManager sessions,
            ConversationRepository conversations,
            ArchiveSync sync) {
        this.database = database;
        this.application = application;
        this.sessions = sessions;
        this.conversations = conversations;
        this.sync = sync;
    }

    @Override
    public List<Gap> gaps(ConversationId conversation) {
        return sync.gaps(conversation);
    }

    @Override
    public Edges edges(ConversationId conversation, Gap gap) {
        return sync.holdings().edges(conversation, gap);
    }

    @Override
    public HistoryProgress progress(AccountId account) {
        return sessions.link(account).map(sync::progress).orElse(HistoryProgress.UNKNOWN);
    }

    @Override
    public void shown(ConversationId conversation) {
        inConversation(conversation, sync::shown);
    }

    @Override
    public void load(ConversationId conversation, Gap gap) {
        inConversation(conversation, (link, found) -> sync.load(link, found, gap));
    }

    @Override
    public void prove(ConversationId conversation) {
        inConversation(conversation, sync::prove);
    }

    @Override
    public void pause(AccountId account, boolean paused) {
        inAccount(account, link -> sync.pause(link, paused));
    }

    @Override
    public void find(AccountId account, Optional<ConversationId> only, String words) {
        if (only.isEmpty()) {
            inAccount(account, link -> sync.find(link, Optional.empty(), words));
        } else {
            inConversation(
                    only.get(),
                    (link, found) -> {
                        switch (found.kind()) {
                            case CHAT -> sync.find(link, Optional.of(found.address()), words);
                            case ROOM -> sync.findInRoom(link, found.address(), words);
                            // what was said to one occupant cannot be asked for
                            case PRIVATE ->
                                    link.publish(new ServerSearched(account, 0, new NotOffered()));
                        }
                    });
        }
    }

    @Override
    public void askPreferences(AccountId account) {
        inAccount(
                account,
                link -> link.request(ArchiveProtocol.question(), answer -> told(link, answer)));
    }

    /// Who is always or never kept stays as it is, so what is there is asked first.
    @Override
    public void keep(AccountId account, Policy policy) {
        inAccount(
                account,
                link ->
                        link.request(
                                ArchiveProtocol.question(),
                                answer ->
                                        ArchiveProtocol.preferences(answer)
                                                .ifPresentOrElse(
                                                        now -> wish(link, now.with(policy)),
                                                        () -> told(link, answer))));
    }

    private static void wish(AccountLink link, ArchivePreferences wanted) {
        link.request(
                ArchiveProtocol.wish(wanted),
                answer -> {
                    if (answer instanceof Answer.Result
                            && ArchiveProtocol.preferences(answer).isEmpty()) {
                        tell(link, Optional.of(wanted)); // taken without a word
                    } else {
                        told(link, answer);
                    }
                });
    }

    private static void told(AccountLink link, Answer answer) {
        tell(link, ArchiveProtocol.preferences(answer));
    }

    private static void tell(AccountLink link, Optional<ArchivePreferences> preferences) {
        link.publish(new ArchivePreferencesKnown(link.account().id(), 0, preferences));
    }

    private void inAccount(AccountId account, Consumer<AccountLink> command) {
        application.submit(() ->
                sessions.link(account).ifPresent(link -> link.submit(() -> command.accept(link))));
    }

    private void inConversation(ConversationId id, BiConsumer<AccountLink, Conversation> command) {
        application.submit(() -> {
            var found = database.read(snapshot -> conversations.conversation(snapshot, id));
            found.ifPresent(conversation ->
                    sessions.link(conversation.account())
                            .ifPresent(
                                    link -> link.submit(() -> command.accept(link, conversation))));
        });
    }
}
