package im.hither.feature.composer;

import im.hither.concurrent.SerialThread;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.feature.contact.ContactRepository;
import im.hither.feature.message.ConversationRepository;
import im.hither.session.AccountLink;
import im.hither.session.SessionManager;
import im.hither.storage.Database;
import java.util.function.Predicate;

/// What can be done with a text before it is a message.
public final class ComposerService implements Writing {
    private final Database database;
    private final SerialThread application;
    private final SessionManager sessions;
    private final ConversationRepository conversations;
    private final ContactRepository contacts;
    private final DraftRepository drafts;
    private final Predicate<ConversationId> closeKnit;
    private final SendKeyRepository sendKeys = new SendKeyRepository();

    /// @param closeKnit whether a room is so private and small that its people are told who writes
    public ComposerService(
            Database database,
            SerialThread application,
            SessionManager sessions,
            ConversationRepository conversations,
            ContactRepository contacts,
            DraftRepository drafts,
            Predicate<ConversationId> closeKnit) {
        this.database = database;
        this.application = application;
        this.sessions = sessions;
        this.conversations = conversations;
        this.contacts = contacts;
        this.drafts = drafts;
        this.closeKnit = closeKnit;
    }

    /// What was typed and not sent, [Draft#NONE] where nothing was.
    @Override
    public Draft draft(ConversationId conversation) {
        return database.read(snapshot -> drafts.draft(snapshot, conversation)).orElse(Draft.NONE);
    }

    /// Keeps what is typed, and what it is about; an empty text about nothing keeps nothing.
    @Override
    public void draft(ConversationId conversation, Draft draft) {
        application.submit(() ->
                database.write(tx -> {
                    if (draft.isNone()) {
                        drafts.clear(tx, conversation);
                    } else {
                        drafts.keep(tx, conversation, draft);
                    }
                    return draft;
                }));
    }

    /// Tells a contact, or a small private group (XEP-0085 §5.5), that we write, or no longer do;
    /// strangers are told nothing.
    @Override
    public void typing(ConversationId id, boolean composing) {
        application.submit(() ->
                database.read(snapshot -> conversations.conversation(snapshot, id))
                        .filter(this::mayTell)
                        .ifPresent(conversation -> tell(conversation, composing)));
    }

    private boolean mayTell(Conversation conversation) {
        return switch (conversation.kind()) {
            case CHAT ->
                    database.read(snapshot ->
                                    contacts.contact(
                                            snapshot,
                                            conversation.account(),
                                            conversation.address()))
                            .filter(contact -> contact.subscription().seesUs())
                            .isPresent();
            case ROOM -> closeKnit.test(conversation.id());
            case PRIVATE -> false;
        };
    }

    private void tell(Conversation conversation, boolean composing) {
        sessions.link(conversation.account())
                .ifPresent(link -> link.submit(() -> tell(link, conversation, composing)));
    }

    /// Not to programs that do not know what it means (XEP-0085 §5.1).
    private static void tell(AccountLink link, Conversation to, boolean composing) {
        if (to.kind() == ConversationKind.ROOM
                || link.mayUnderstand(to.address(), TypingProtocol.NAMESPACE)) {
            link.send(TypingProtocol.state(to, composing));
        }
    }

    /// What sends a message; Enter until something else is chosen.
    @Override
    public SendKey sendKey() {
        return database.read(sendKeys::sendKey).orElse(SendKey.ENTER);
    }

    /// Keeps the choice for the next start.
    @Override
    public void sendWith(SendKey key) {
        application.submit(() ->
                database.write(tx -> {
                    sendKeys.keep(tx, key);
                    return key;
                }));
    }
}
