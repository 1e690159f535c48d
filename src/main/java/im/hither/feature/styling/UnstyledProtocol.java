package im.hither.feature.styling;

import im.hither.session.Incoming;
import org.jivesoftware.smack.packet.StandardExtensionElement;

/// A message that asks not to be styled (XEP-0393 §7).
final class UnstyledProtocol {
    private static final String ELEMENT = "unstyled";

    private UnstyledProtocol() {}

    static boolean isUnstyled(Incoming incoming) {
        return incoming.envelope().element(ELEMENT, StylingParser.FEATURE).isPresent();
    }

    static String unstyled() {
        return StandardExtensionElement.builder(ELEMENT, StylingParser.FEATURE)
                .build()
                .toXML()
                .toString();
    }
}
