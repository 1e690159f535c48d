package im.hither.feature.edit;

import im.hither.domain.ChatMessage;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationKind;
import im.hither.domain.SentId;
import im.hither.feature.message.IdKind;
import im.hither.feature.message.Reference;
import im.hither.session.Incoming;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smackx.hints.element.StoreHint;
import org.jivesoftware.smackx.sid.element.OriginIdElement;

/// Corrections (XEP-0308 §3) and retractions (XEP-0424 §3).
final class EditProtocol {
    static final String CORRECT = "urn:xmpp:message-correct:0";
    static final String RETRACT = "urn:xmpp:message-retract:1";
    private static final String FALLBACK = "urn:xmpp:fallback:0";
    private static final String OLD_CLIENTS = "/me deleted a message, which this program cannot do";

    private EditProtocol() {}

    /// The message that this one stands in place of; always named by its sender's id.
    static Optional<Reference> corrected(Incoming incoming) {
        return id(incoming, "replace", CORRECT).map(id -> new Reference(IdKind.SENT, id));
    }

    /// The message that its author takes back; in rooms named by the room's id.
    static Optional<Reference> retracted(Incoming incoming) {
        if (moderates(incoming)) return Optional.empty();
        return id(incoming, "retract", RETRACT).map(id -> new Reference(kind(incoming), id));
    }

    /// A moderator's doing comes as a retraction too.
    private static boolean moderates(Incoming incoming) {
        return incoming.envelope()
                .element("retract", RETRACT)
                .map(element -> element.getElements("moderated", ModerationProtocol.MODERATE))
                .filter(inside -> inside != null && !inside.isEmpty())
                .isPresent();
    }

    static IdKind kind(Incoming incoming) {
        return incoming.kind() == ConversationKind.ROOM ? IdKind.STANZA : IdKind.SENT;
    }

    private static Optional<String> id(Incoming incoming, String name, String namespace) {
        return incoming.envelope()
                .element(name, namespace)
                .map(element -> element.getAttributeValue("id"))
                .filter(id -> id != null && !id.isEmpty());
    }

    /// A message with a new text for an older one.
    ///
    /// @param more elements that go with it
    static String correction(
            Conversation to, SentId id, SentId of, String text, List<String> more) {
        var stanza = correction(to, id, of, text);
        var end = stanza.lastIndexOf("</message>");
        return stanza.substring(0, end) + String.join("", more) + stanza.substring(end);
    }

    private static String correction(Conversation to, SentId id, SentId of, String text) {
        return StanzaBuilder.buildMessage(id.value())
                .to(to.recipient())
                .ofType(type(to.kind()))
                .setBody(text)
                .addExtension(new OriginIdElement(id.value()))
                .addExtension(
                        StandardExtensionElement.builder("replace", CORRECT)
                                .addAttribute("id", of.value())
                                .build())
                .build()
                .toXML()
                .toString();
    }

    /// Takes a message back, with words for programs that do not know what that means.
    static String retraction(Conversation to, SentId id, Reference of) {
        return StanzaBuilder.buildMessage(id.value())
                .to(to.recipient())
                .ofType(type(to.kind()))
                .setBody(OLD_CLIENTS)
                .addExtension(
                        StandardExtensionElement.builder("retract", RETRACT)
                                .addAttribute("id", of.id())
                                .build())
                .addExtension(
                        StandardExtensionElement.builder("fallback", FALLBACK)
                                .addAttribute("for", RETRACT)
                                .build())
                .addExtension(new OriginIdElement(id.value()))
                .addExtension(StoreHint.INSTANCE)
                .build()
                .toXML()
                .toString();
    }

    /// How a stored message is named in a retraction; empty where it cannot be.
    static Optional<Reference> named(ConversationKind kind, ChatMessage message) {
        return kind == ConversationKind.ROOM
                ? message.stanzaId().map(id -> new Reference(IdKind.STANZA, id.value()))
                : message.sentId().map(id -> new Reference(IdKind.SENT, id.value()));
    }

    private static Message.Type type(ConversationKind kind) {
        return kind == ConversationKind.ROOM ? Message.Type.groupchat : Message.Type.chat;
    }
}
