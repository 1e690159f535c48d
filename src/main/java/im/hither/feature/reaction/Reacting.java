package im.hither.feature.reaction;

import im.hither.domain.MessageId;
import java.util.List;

/// What the open conversation asks for about reactions. The query waits for a database thread;
/// commands return at once.
public interface Reacting {
    /// Puts an emoji of ours under a message, or takes it away where it is there.
    void toggle(MessageId message, String emoji);

    /// Leaves exactly these under a message.
    void react(MessageId message, List<String> emoji);

    /// The emoji that were chosen last, the latest first.
    List<String> recent();

    /// Keeps them for the next start.
    void keepRecent(List<String> emoji);
}
