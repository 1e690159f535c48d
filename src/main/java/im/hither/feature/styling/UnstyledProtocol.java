package im.hither.feature.styling;

import im.hither.feature.message.IdKind;
import im.hither.feature.message.Reference;
import im.hither.session.Incoming;
import java.util.Optional;
import org.jivesoftware.smack.packet.StandardExtensionElement;

/// A message that asks not to be styled (XEP-0393 §7).
final class UnstyledProtocol {
    private static final String ELEMENT = "unstyled";
    private static final String CORRECT = "urn:xmpp:message-correct:0";

    private UnstyledProtocol() {}

    static boolean isUnstyled(Incoming incoming) {
        return incoming.envelope().element(ELEMENT, StylingParser.FEATURE).isPresent();
    }

    /// The message that this one stands in place of (XEP-0308 §3).
    static Optional<Reference> corrected(Incoming incoming) {
        return incoming.envelope()
                .element("replace", CORRECT)
                .map(element -> element.getAttributeValue("id"))
                .map(id -> new Reference(IdKind.SENT, id));
    }

    static String unstyled() {
        return StandardExtensionElement.builder(ELEMENT, StylingParser.FEATURE)
                .build()
                .toXML()
                .toString();
    }
}
