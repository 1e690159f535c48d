package im.hither.feature.timeline;

import im.hither.domain.ChatMessage;
import im.hither.domain.MessageId;
import im.hither.feature.edit.Version;
import java.util.List;
import java.util.function.Consumer;

/// What an open conversation lets one do about its messages, beside reading them.
public interface Deeds {
    /// Nothing.
    Deeds NONE = new NoDeeds();

    /// Begins an answer.
    void answer(ChatMessage message);

    /// Puts words of a message into what is being written, marked as quoted.
    void quote(String text);

    /// Lets somebody choose a conversation to say this text in.
    void forward(String text);

    /// Begins to change what a message of ours says.
    void correct(ChatMessage message);

    void retract(MessageId message);

    /// Runs, later and on the FX thread, where a message of somebody else can be removed for all.
    void ifRemovable(ChatMessage message, Runnable then);

    /// Asks whether it is to be removed.
    void remove(ChatMessage message);

    /// Puts an emoji of ours there, or takes it away.
    void react(MessageId message, String emoji);

    /// Asks its author to send a message again.
    void askAgain(ChatMessage message);

    /// Agrees on new keys with the device that wrote a message.
    void beginSession(ChatMessage message);

    /// What a message said before; the answer comes later, on the FX thread.
    void versions(MessageId message, Consumer<List<Version>> answer);
}
