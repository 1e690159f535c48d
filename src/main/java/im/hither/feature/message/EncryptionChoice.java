package im.hither.feature.message;

import im.hither.domain.Conversation;
import im.hither.domain.Protection;
import im.hither.storage.Snapshot;

/// Says how what is written in a conversation now may leave: decided with the message, so that no
/// later decision about the conversation changes what was written before it.
@FunctionalInterface
public interface EncryptionChoice {
    /// For a program without encryption.
    EncryptionChoice NONE = (_, _) -> Protection.CONVERSATION;

    Protection of(Snapshot snapshot, Conversation conversation);
}
