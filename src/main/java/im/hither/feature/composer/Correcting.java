package im.hither.feature.composer;

import im.hither.domain.MessageId;

/// Gives a message of ours another text; returns at once.
@FunctionalInterface
public interface Correcting {
    void correct(MessageId message, String text);
}
