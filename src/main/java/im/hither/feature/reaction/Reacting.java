package im.hither.feature.reaction;

import im.hither.domain.MessageId;
import java.util.List;

/// What the open conversation asks for about reactions; returns at once.
public interface Reacting {
    /// Puts an emoji of ours under a message, or takes it away where it is there.
    void toggle(MessageId message, String emoji);

    /// Leaves exactly these under a message.
    void react(MessageId message, List<String> emoji);
}
