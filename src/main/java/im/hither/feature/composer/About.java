package im.hither.feature.composer;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content.Body;
import im.hither.domain.MessageId;
import im.hither.feature.composer.Draft.Kind;
import im.hither.feature.composer.Draft.Reference;

/// The message that a text is about, and how.
///
/// @param text what that message says
/// @param own it is ours
public record About(MessageId message, Kind kind, String text, boolean own) {
    static About of(ChatMessage message, Kind kind) {
        var text = message.content() instanceof Body(var said) ? said : "";
        return new About(message.id(), kind, text, message.writer().own());
    }

    Reference reference() {
        return new Reference(message, kind);
    }
}
