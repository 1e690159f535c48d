package im.hither.feature.reaction;

import im.hither.domain.ChatMessage;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationKind;
import im.hither.domain.SentId;
import im.hither.feature.message.IdKind;
import im.hither.feature.message.Reference;
import im.hither.session.Incoming;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smackx.hints.element.StoreHint;

/// All reactions of one author to one message (XEP-0444 §3).
final class ReactionProtocol {
    static final String NAMESPACE = "urn:xmpp:reactions:0";
    static final String ELEMENT = "reactions";
    private static final int MOST = 20; // of one author, which is more than anybody means

    private ReactionProtocol() {}

    /// The message that somebody reacts to; in rooms named by the room's id (XEP-0444 §4).
    static Optional<Reference> target(Incoming incoming) {
        var kind = incoming.kind() == ConversationKind.ROOM ? IdKind.STANZA : IdKind.ORIGIN;
        return incoming.envelope()
                .element(ELEMENT, NAMESPACE)
                .map(element -> element.getAttributeValue("id"))
                .filter(id -> id != null && !id.isEmpty())
                .map(id -> new Reference(kind, id));
    }

    /// Each emoji once, nothing that is none.
    static List<String> emoji(Incoming incoming) {
        var all =
                incoming.envelope()
                        .element(ELEMENT, NAMESPACE)
                        .map(element -> element.getElements("reaction", NAMESPACE));
        return all.orElse(List.of()).stream()
                .map(StandardExtensionElement::getText)
                .filter(text -> text != null)
                .map(String::strip)
                .filter(Emoji::isOne)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /// How a stored message is named in a reaction; empty where it cannot be.
    static Optional<Reference> named(ConversationKind kind, ChatMessage message) {
        if (kind == ConversationKind.ROOM) {
            return message.stanzaId().map(id -> new Reference(IdKind.STANZA, id.value()));
        }
        return message.originId()
                .map(id -> id.value())
                .or(() -> message.sentId().map(SentId::value))
                .map(id -> new Reference(IdKind.ORIGIN, id));
    }

    /// Everything we react with from now on; nothing takes all of it back.
    static String stanza(Conversation to, SentId id, Reference about, Collection<String> emoji) {
        var reactions =
                StandardExtensionElement.builder(ELEMENT, NAMESPACE).addAttribute("id", about.id());
        for (var each : emoji) {
            reactions.addElement(
                    StandardExtensionElement.builder("reaction", NAMESPACE).setText(each).build());
        }
        var type = to.kind() == ConversationKind.ROOM ? Message.Type.groupchat : Message.Type.chat;
        return StanzaBuilder.buildMessage(id.value())
                .to(to.recipient())
                .ofType(type)
                .addExtension(reactions.build())
                .addExtension(StoreHint.INSTANCE)
                .build()
                .toXML()
                .toString();
    }
}
