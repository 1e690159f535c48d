package im.hither.feature.composer;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content.Body;
import im.hither.domain.DeliveryState.Failed;
import im.hither.domain.Detail.Quoted;
import im.hither.domain.Detail.Reply;
import im.hither.domain.MessageId;
import im.hither.feature.composer.Draft.Kind;
import im.hither.feature.composer.Draft.Reference;
import java.util.Optional;

/// The message that a text is about, and how.
///
/// @param text what that message says
/// @param own it is ours
/// @param failed nobody got it
/// @param answers what that message answers itself
public record About(
        MessageId message,
        Kind kind,
        String text,
        boolean own,
        boolean failed,
        Optional<MessageId> answers) {
    static About of(ChatMessage message, Kind kind) {
        var text = message.content() instanceof Body(var said) ? said : "";
        return new About(
                message.id(),
                kind,
                text,
                message.writer().own(),
                message.delivery() instanceof Failed,
                message.details().of(Reply.class).flatMap(Reply::target).map(Quoted::message));
    }

    Reference reference() {
        return new Reference(message, kind);
    }
}
