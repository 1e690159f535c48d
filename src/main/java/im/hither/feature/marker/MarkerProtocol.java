package im.hither.feature.marker;

import im.hither.domain.ChatMessage;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationKind;
import im.hither.domain.SentId;
import im.hither.feature.message.IdKind;
import im.hither.feature.message.Reference;
import im.hither.session.Incoming;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smackx.hints.element.StoreHint;

/// Markers and requests for them (XEP-0333 §4).
final class MarkerProtocol {
    static final String NAMESPACE = "urn:xmpp:chat-markers:0";
    private static final String DISPLAYED = "displayed";
    private static final String MARKABLE = "markable";

    private MarkerProtocol() {}

    /// The newest message that somebody says they have seen.
    static Optional<Reference> displayed(Incoming incoming) {
        return incoming.envelope()
                .element(DISPLAYED, NAMESPACE)
                .map(element -> element.getAttributeValue("id"))
                .filter(id -> id != null && !id.isEmpty())
                .map(id -> new Reference(kind(incoming.kind()), id));
    }

    /// In rooms the room's id alone is one (XEP-0333 §4.2).
    private static IdKind kind(ConversationKind kind) {
        return kind == ConversationKind.ROOM ? IdKind.STANZA : IdKind.SENT;
    }

    /// Whether the sender wants to know that it was seen.
    static boolean isMarkable(Incoming incoming) {
        return incoming.envelope().element(MARKABLE, NAMESPACE).isPresent();
    }

    /// How a message is named in a marker; empty where it cannot be.
    static Optional<Reference> named(ConversationKind kind, ChatMessage message) {
        var id =
                kind == ConversationKind.ROOM
                        ? message.stanzaId().map(given -> given.value())
                        : message.sentId().map(SentId::value);
        return id.map(given -> new Reference(kind(kind), given));
    }

    static String markable() {
        return element(MARKABLE).build().toXML().toString();
    }

    /// We have seen everything up to this one.
    static String stanza(Conversation to, SentId id, Reference seen) {
        var type = to.kind() == ConversationKind.ROOM ? Message.Type.groupchat : Message.Type.chat;
        return StanzaBuilder.buildMessage(id.value())
                .to(to.recipient())
                .ofType(type)
                .addExtension(element(DISPLAYED).addAttribute("id", seen.id()).build())
                .addExtension(StoreHint.INSTANCE)
                .build()
                .toXML()
                .toString();
    }

    private static StandardExtensionElement.Builder element(String name) {
        return StandardExtensionElement.builder(name, NAMESPACE);
    }
}
