package im.hither.feature.composer;

import im.hither.domain.Conversation;
import im.hither.domain.ConversationKind;
import im.hither.session.Incoming;
import java.util.Optional;
import java.util.UUID;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smackx.chatstates.ChatState;
import org.jivesoftware.smackx.chatstates.packet.ChatStateExtension;
import org.jivesoftware.smackx.hints.element.NoStoreHint;

/// Chat states (XEP-0085 §5); composing and not composing is all that people need.
final class TypingProtocol {
    static final String NAMESPACE = ChatStateExtension.NAMESPACE;

    private TypingProtocol() {}

    /// Whether the other side writes; empty where the stanza says nothing of that.
    static Optional<Boolean> typing(Incoming incoming) {
        var message = incoming.envelope().outside();
        if (message.getType() == Message.Type.error) return Optional.empty();
        return message.getExtensions().stream()
                .filter(ChatStateExtension.class::isInstance)
                .map(ChatStateExtension.class::cast)
                .findFirst()
                .map(extension -> extension.getChatState() == ChatState.composing);
    }

    static Stanza state(Conversation to, boolean composing) {
        return StanzaBuilder.buildMessage(UUID.randomUUID().toString())
                .to(to.address())
                .ofType(
                        to.kind() == ConversationKind.ROOM
                                ? Message.Type.groupchat
                                : Message.Type.chat)
                .addExtension(
                        new ChatStateExtension(composing ? ChatState.composing : ChatState.active))
                .addExtension(NoStoreHint.INSTANCE)
                .build();
    }
}
