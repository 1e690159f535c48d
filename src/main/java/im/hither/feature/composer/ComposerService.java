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
import org.jxmpp.jid.BareJid;

/// What can be done with a text before it is a message.
public final class ComposerService implements Writing {
    private final Database database;
    private final SerialThread application;
    private final SessionManager sessions;
    private final ConversationRepository conversations;
    private final ContactRepository contacts;
    private final DraftRepository drafts;
    private final SendKeyRepository sendKeys = new SendKeyRepository();

    public ComposerService(
            Database database,
            SerialThread application,
            SessionManager sessions,
            ConversationRepository conversations,
            ContactRepository contacts,
            DraftRepository drafts) {
        this.database = database;
        this.application = application;
        this.sessions = sessions;
        this.conversations = conversations;
        this.contacts = contacts;
        this.drafts = drafts;
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

    /// Tells a contact that we write, or no longer do; strangers are told nothing.
    @Override
    public void typing(ConversationId id, boolean composing) {
        application.submit(() ->
                database.read(snapshot -> conversations.conversation(snapshot, id))
                        .filter(this::mayTell)
                        .ifPresent(conversation -> tell(conversation, composing)));
    }

    private boolean mayTell(Conversation conversation) {
        return conversation.kind() == ConversationKind.CHAT
                && database.read(snapshot ->
                                contacts.contact(
                                        snapshot, conversation.account(), conversation.address()))
                        .filter(contact -> contact.subscription().seesUs())
                        .isPresent();
    }

    private void tell(Conversation conversation, boolean composing) {
        sessions.link(conversation.account())
                .ifPresent(
                        link -> link.submit(() -> tell(link, conversation.address(), composing)));
    }

    /// Not to programs that do not know what it means (XEP-0085 §5.1).
    private static void tell(AccountLink link, BareJid address, boolean composing) {
        if (link.mayUnderstand(address, TypingProtocol.NAMESPACE)) {
            link.send(TypingProtocol.state(address, composing));
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
