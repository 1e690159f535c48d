package im.hither.feature.edit;

import im.hither.domain.ConversationKind;
import im.hither.feature.message.IdKind;
import im.hither.feature.message.Reference;
import im.hither.session.Incoming;
import java.util.Optional;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jxmpp.jid.impl.JidCreate;

/// What a moderator removed (XEP-0425 §3.1), in the present form and the one before.
final class ModerationProtocol {
    static final String MODERATE = "urn:xmpp:message-moderate:1";
    private static final String OLDER = "urn:xmpp:message-moderate:0";
    private static final String FASTEN = "urn:xmpp:fasten:0";

    /// @param by the moderator's nick, the room's address where none is told
    record Moderation(Reference about, String by, Optional<String> reason) {}

    private ModerationProtocol() {}

    /// Only the room itself may say so: nobody in it, and nobody outside (XEP-0425 §5).
    static Optional<Moderation> moderation(Incoming incoming) {
        if (incoming.kind() != ConversationKind.ROOM || incoming.occupant().isPresent()) {
            return Optional.empty();
        }
        return incoming.envelope()
                .element("retract", EditProtocol.RETRACT)
                .flatMap(element -> moderation(incoming, element, element, MODERATE))
                .or(() ->
                        incoming.envelope()
                                .element("apply-to", FASTEN)
                                .flatMap(element -> older(incoming, element)));
    }

    private static Optional<Moderation> older(Incoming incoming, StandardExtensionElement apply) {
        return first(apply, "moderated", OLDER)
                .flatMap(moderated -> moderation(incoming, apply, moderated, OLDER));
    }

    private static Optional<Moderation> moderation(
            Incoming incoming,
            StandardExtensionElement named,
            StandardExtensionElement around,
            String namespace) {
        var moderated =
                namespace.equals(OLDER)
                        ? Optional.of(around)
                        : first(around, "moderated", namespace);
        var id = Optional.ofNullable(named.getAttributeValue("id")).filter(each -> !each.isEmpty());
        if (moderated.isEmpty() || id.isEmpty()) return Optional.empty();
        var reason = reason(around).or(() -> reason(moderated.get()));
        return Optional.of(
                new Moderation(
                        new Reference(IdKind.STANZA, id.get()),
                        by(incoming, moderated.get()),
                        reason));
    }

    /// Beside the word that it was moderated or inside of it, whatever namespace a server gives it.
    private static Optional<String> reason(StandardExtensionElement around) {
        return around.getElements().stream()
                .filter(each -> each.getElementName().equals("reason"))
                .map(StandardExtensionElement::getText)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static String by(Incoming incoming, StandardExtensionElement moderated) {
        return Optional.ofNullable(moderated.getAttributeValue("by"))
                .map(JidCreate::fromOrNull)
                .map(jid ->
                        Optional.ofNullable(jid.getResourceOrNull())
                                .map(Object::toString)
                                .orElse(jid.toString()))
                .orElse(incoming.peer().toString());
    }

    private static Optional<StandardExtensionElement> first(
            StandardExtensionElement element, String name, String namespace) {
        return Optional.ofNullable(element.getElements(name, namespace)).stream()
                .flatMap(java.util.List::stream)
                .findFirst();
    }
}
