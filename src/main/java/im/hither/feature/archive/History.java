package im.hither.feature.archive;

import im.hither.domain.AccountId;
import im.hither.domain.ArchivePreferences.Policy;
import im.hither.domain.ConversationId;
import im.hither.domain.Gap;
import im.hither.domain.HistoryProgress;
import java.util.List;
import java.util.Optional;

/// What is held of the history and what is missing. Queries wait for a database thread; commands
/// return at once and are told by the event that follows.
public interface History {
    /// What is missing in a conversation, oldest first.
    List<Gap> gaps(ConversationId conversation);

    /// The messages right before and right after a gap.
    Edges edges(ConversationId conversation, Gap gap);

    /// How far an account's older history was fetched.
    HistoryProgress progress(AccountId account);

    /// Somebody looks at this conversation: its newest messages are fetched before others.
    void shown(ConversationId conversation);

    /// Fetches the newest part of a gap.
    void load(ConversationId conversation, Gap gap);

    /// Stops, or goes on, fetching older history.
    void pause(AccountId account, boolean paused);

    /// Compares a conversation with the server's archive; `HistoryProved` follows.
    void prove(ConversationId conversation);

    /// Lets the server look for words, in one conversation or in all with people; `ServerSearched`
    /// follows.
    void find(AccountId account, Optional<ConversationId> only, String words);

    /// Asks what the server's archive keeps; `ArchivePreferencesKnown` follows.
    void askPreferences(AccountId account);

    /// Says what it is to keep; `ArchivePreferencesKnown` follows.
    void keep(AccountId account, Policy policy);
}
