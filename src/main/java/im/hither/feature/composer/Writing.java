package im.hither.feature.composer;

import im.hither.domain.ConversationId;

/// What the composer asks for besides sending. The query waits for a database thread; commands
/// return at once.
public interface Writing {
    /// What was typed and not sent, empty where nothing was.
    String draft(ConversationId conversation);

    /// Keeps what is typed; an empty text keeps nothing.
    void draft(ConversationId conversation, String text);

    /// Tells a contact that we write, or no longer do; strangers are told nothing.
    void typing(ConversationId conversation, boolean composing);
}
