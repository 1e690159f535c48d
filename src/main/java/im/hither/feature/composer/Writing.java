package im.hither.feature.composer;

import im.hither.domain.ConversationId;

/// What the composer asks for besides sending. The query waits for a database thread; commands
/// return at once.
public interface Writing {
    /// What was typed and not sent, [Draft#NONE] where nothing was.
    Draft draft(ConversationId conversation);

    /// Keeps what is typed, and what it is about; an empty text about nothing keeps nothing.
    void draft(ConversationId conversation, Draft draft);

    /// Tells a contact that we write, or no longer do; strangers are told nothing.
    void typing(ConversationId conversation, boolean composing);

    /// What sends a message; Enter until something else is chosen. Waits for a database thread.
    SendKey sendKey();

    /// Keeps the choice for the next start.
    void sendWith(SendKey key);
}
