package im.hither.shell;

import im.hither.concurrent.Asker;
import im.hither.domain.ChatMessage;
import im.hither.domain.Encrypted;
import im.hither.domain.MessageId;
import im.hither.feature.composer.ComposerViewModel;
import im.hither.feature.edit.Editing;
import im.hither.feature.edit.Version;
import im.hither.feature.omemo.Encryption;
import im.hither.feature.reaction.Reacting;
import im.hither.feature.timeline.Deeds;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Hands what is asked for about a message to whoever does it: the composer beside the timeline, or
/// a feature.
///
/// @param again what asks for a message again
/// @param forwarding lets somebody choose where to say a text
record MessageDeeds(
        ComposerViewModel composer,
        Editing editing,
        Reacting reacting,
        Encryption encryption,
        Function<ChatMessage, String> again,
        Consumer<String> forwarding,
        Moderation moderation,
        Asker asker)
        implements Deeds {
    @Override
    public void answer(ChatMessage message) {
        composer.answer(message);
    }

    @Override
    public void quote(String text) {
        composer.quote(text);
    }

    @Override
    public void forward(String text) {
        forwarding.accept(text);
    }

    @Override
    public void correct(ChatMessage message) {
        composer.correct(message);
    }

    @Override
    public void retract(MessageId message) {
        editing.retract(message);
    }

    @Override
    public void ifRemovable(ChatMessage message, Runnable then) {
        moderation.ifAllowed(message, then);
    }

    @Override
    public void remove(ChatMessage message) {
        moderation.wish(message);
    }

    @Override
    public void react(MessageId message, String emoji) {
        reacting.toggle(message, emoji);
    }

    @Override
    public void askAgain(ChatMessage message) {
        composer.suggest(again.apply(message));
    }

    @Override
    public void beginSession(ChatMessage message) {
        message.details()
                .of(Encrypted.class)
                .ifPresent(how ->
                        asker.ask(
                                () ->
                                        encryption.reset(
                                                message.conversation(),
                                                message.author(),
                                                how.device()),
                                _ -> {}));
    }

    @Override
    public void versions(MessageId message, Consumer<List<Version>> answer) {
        asker.ask(() -> editing.versions(message), answer);
    }
}
