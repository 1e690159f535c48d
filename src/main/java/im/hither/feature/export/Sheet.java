package im.hither.feature.export;

import im.hither.domain.ChatMessage;

/// A kind of file: what stands at its ends, above a conversation, and for a message.
public interface Sheet {
    String begin();

    String conversation(Exported conversation);

    String message(Exported conversation, ChatMessage message);

    String end();
}
