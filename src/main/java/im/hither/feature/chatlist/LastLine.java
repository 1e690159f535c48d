package im.hither.feature.chatlist;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content.Body;
import im.hither.domain.Content.Retracted;
import im.hither.domain.Content.Undecryptable;
import im.hither.domain.Content.Unreadable;
import im.hither.domain.DeliveryState.Failed;
import im.hither.domain.Direction;
import im.hither.text.Texts;

/// The newest message of a conversation in one line.
record LastLine(Texts texts) {
    String of(ChatMessage message) {
        var said =
                switch (message.content()) {
                    case Body(var text) -> text.strip().replaceAll("\\s+", " ");
                    case Undecryptable _ -> texts.text("chatlist.undecryptable");
                    case Unreadable _ -> texts.text("chatlist.unreadable");
                    case Retracted _ -> texts.text("chatlist.retracted");
                };
        if (message.direction() == Direction.IN) {
            return message.occupant()
                    .map(who -> texts.text("chatlist.somebody", who.nick(), said))
                    .orElse(said);
        }
        return message.delivery() instanceof Failed
                ? texts.text("chatlist.notSent", said)
                : texts.text("chatlist.you", said);
    }
}
