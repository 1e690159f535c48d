package im.hither.feature.room;

import im.hither.domain.Occupant;
import im.hither.domain.OccupantId;
import im.hither.session.Incoming;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.XmlElement;
import org.jivesoftware.smackx.reference.element.ReferenceElement;
import org.jxmpp.jid.impl.JidCreate;

/// Whom a message addresses by more than the text (XEP-0513 §3.1, XEP-0372 §3.1).
final class MentionProtocol {
    private static final String MENTIONS = "urn:xmpp:mentions:0";

    private MentionProtocol() {}

    /// Whether a message addresses us: by what stands beside the text, else by name.
    static boolean isFor(Occupant self, Incoming incoming, String text) {
        var named = mentions(incoming).filter(each -> isFor(self, incoming, each)).toList();
        if (named.stream().anyMatch(MentionProtocol::isSilent)) return false;
        return !named.isEmpty()
                || references(incoming).anyMatch(uri -> isUs(self, incoming, uri))
                || Mentions.names(text, self.nick());
    }

    private static Stream<StandardExtensionElement> mentions(Incoming incoming) {
        return parts(incoming)
                .filter(StandardExtensionElement.class::isInstance)
                .map(StandardExtensionElement.class::cast)
                .filter(each -> each.getElementName().equals("mention"))
                .filter(each -> each.getNamespace().equals(MENTIONS));
    }

    private static Stream<String> references(Incoming incoming) {
        return parts(incoming)
                .filter(ReferenceElement.class::isInstance)
                .map(ReferenceElement.class::cast)
                .filter(each -> each.getType() == ReferenceElement.Type.mention)
                .flatMap(each -> Optional.ofNullable(each.getUri()).stream())
                .map(URI::toString);
    }

    private static Stream<XmlElement> parts(Incoming incoming) {
        var envelope = incoming.envelope();
        return Stream.concat(envelope.inside().stream(), Stream.of(envelope.outside()))
                .flatMap(message -> message.getExtensions().stream());
    }

    private static boolean isFor(Occupant self, Incoming incoming, StandardExtensionElement said) {
        if (said.getAttributeValue("mentions") != null) return false; // a group, not a person
        var occupant = Optional.ofNullable(said.getAttributeValue("occupantid"));
        return occupant.isPresent()
                ? occupant.equals(self.id().map(OccupantId::value))
                : isUs(self, incoming, "xmpp:" + said.getAttributeValue("jid"));
    }

    /// Our own address, or our name in the room.
    private static boolean isUs(Occupant self, Incoming incoming, String uri) {
        if (!uri.startsWith("xmpp:")) return false;
        var address = JidCreate.fromOrNull(decoded(uri.substring("xmpp:".length())));
        if (address == null) return false;
        return address.hasResource()
                ? address.equals(RoomProtocol.occupant(incoming.peer(), self.nick()))
                : address.equals(incoming.self());
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /// It is about somebody and does not call them (XEP-0513 §3.5.2).
    private static boolean isSilent(StandardExtensionElement mention) {
        return mention.getElements().stream()
                .anyMatch(each -> each.getElementName().equals("noping"));
    }
}
