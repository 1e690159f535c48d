package im.hither.feature.edit;

import im.hither.domain.MessageId;
import java.util.List;

/// What the open conversation asks for about messages that were sent. The query waits for a
/// database thread; commands return at once.
public interface Editing {
    /// Gives a message of ours another text; nothing happens where it has none, or is not ours.
    void correct(MessageId id, String text);

    /// Takes a message of ours back.
    void retract(MessageId id);

    /// What a message said, from the first to the present.
    List<Version> versions(MessageId id);
}
