package im.hither.feature.composer;

import im.hither.domain.ConversationId;
import im.hither.domain.TimelineEvent;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.domain.TimelineEvent.NotStored;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What is typed in the conversations of one window and not sent, also while others are open. FX
/// thread.
public final class UnsentTexts {
    private final Map<ConversationId, UnsentText> texts = new HashMap<>();

    UnsentText of(ConversationId conversation) {
        return texts.computeIfAbsent(conversation, _ -> new UnsentText());
    }

    /// Puts something below what is typed there.
    public void put(ConversationId conversation, String text) {
        of(conversation).put(text);
    }

    /// Hands a text back to where it was typed when it could not be stored.
    public void apply(TimelineEvent event) {
        var text = Optional.ofNullable(texts.get(event.conversation()));
        switch (event) {
            case NotStored lost -> text.ifPresent(each -> each.handBack(lost));
            case MessageStored(_, _, var message) ->
                    text.ifPresent(each -> message.sentId().ifPresent(each::stored));
            default -> {} // nothing else has to do with what one types
        }
    }
}
