package im.hither.feature.timeline;

import im.hither.domain.ChatMessage;
import im.hither.domain.MessageId;
import im.hither.feature.edit.Version;
import java.util.List;
import java.util.function.Consumer;

/// For a conversation that is only shown, and for whoever does some of it alone.
class NoDeeds implements Deeds {
    @Override
    public void answer(ChatMessage message) {}

    @Override
    public void quote(String text) {}

    @Override
    public void forward(String text) {}

    @Override
    public void correct(ChatMessage message) {}

    @Override
    public void retract(MessageId message) {}

    @Override
    public void ifRemovable(ChatMessage message, Runnable then) {}

    @Override
    public void remove(ChatMessage message) {}

    @Override
    public void react(MessageId message, String emoji) {}

    @Override
    public void askAgain(ChatMessage message) {}

    @Override
    public void beginSession(ChatMessage message) {}

    @Override
    public void versions(MessageId message, Consumer<List<Version>> answer) {}
}
