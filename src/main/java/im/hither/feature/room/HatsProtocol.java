package im.hither.feature.room;

import java.util.List;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.Stanza;

/// What somebody is to a room beside roles and affiliations, in its own words (XEP-0317 §3.1).
final class HatsProtocol {
    /// Under either of these a room announces them; nobody but such a room may hand them out.
    static final List<String> NAMESPACES =
            List.of("urn:xmpp:hats:0", "xmpp:prosody.im/protocol/hats:1");

    private static final int MOST = 5;

    private HatsProtocol() {}

    /// The titles, as they are to be shown.
    static List<String> titles(Stanza presence) {
        return NAMESPACES.stream()
                .map(namespace -> presence.getExtensionElement("hats", namespace))
                .filter(StandardExtensionElement.class::isInstance)
                .map(StandardExtensionElement.class::cast)
                .limit(1)
                .flatMap(hats -> hats.getElements().stream())
                .filter(each -> each.getElementName().equals("hat"))
                .map(hat -> hat.getAttributeValue("title"))
                .filter(title -> title != null && !title.isBlank())
                .limit(MOST)
                .toList();
    }
}
