package im.hither.feature.room;

import im.hither.domain.StanzaId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jxmpp.jid.BareJid;

/// Asks a room to remove what somebody said (XEP-0425 §3): in the present form, or in the one
/// before where the room knows no other.
final class ModerateProtocol {
    private static final String NOW = "urn:xmpp:message-moderate:1";
    private static final String OLDER = "urn:xmpp:message-moderate:0";

    private ModerateProtocol() {}

    static IQ remove(BareJid room, RoomFeatures told, StanzaId message, Optional<String> reason) {
        var iq = told.features().contains(NOW) ? now(message, reason) : older(message, reason);
        iq.setTo(room);
        iq.setType(IQ.Type.set);
        return iq;
    }

    private static IQ now(StanzaId message, Optional<String> reason) {
        var content = new ArrayList<StandardExtensionElement>();
        content.add(empty("retract", "urn:xmpp:message-retract:1"));
        reason.ifPresent(why ->
                content.add(StandardExtensionElement.builder("reason", NOW).setText(why).build()));
        return new Asked("moderate", NOW, message.value(), content);
    }

    private static IQ older(StanzaId message, Optional<String> reason) {
        var moderate =
                StandardExtensionElement.builder("moderate", OLDER)
                        .addElement(empty("retract", "urn:xmpp:message-retract:0"));
        reason.ifPresent(why -> moderate.addElement("reason", why));
        return new Asked(
                "apply-to", "urn:xmpp:fasten:0", message.value(), List.of(moderate.build()));
    }

    private static StandardExtensionElement empty(String name, String namespace) {
        return StandardExtensionElement.builder(name, namespace).build();
    }

    /// An `iq` about one message.
    private static final class Asked extends IQ {
        private final String id;
        private final List<StandardExtensionElement> content;

        Asked(String name, String namespace, String id, List<StandardExtensionElement> content) {
            super(name, namespace);
            this.id = id;
            this.content = content;
        }

        @Override
        protected IQChildElementXmlStringBuilder getIQChildElementBuilder(
                IQChildElementXmlStringBuilder xml) {
            xml.attribute("id", id);
            xml.rightAngleBracket();
            content.forEach(xml::append);
            return xml;
        }
    }
}
