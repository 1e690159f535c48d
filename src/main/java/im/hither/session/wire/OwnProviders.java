package im.hither.session.wire;

import java.io.IOException;
import java.util.Map;
import org.jivesoftware.smack.Smack;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.provider.ExtensionElementProvider;
import org.jivesoftware.smack.provider.ProviderManager;
import org.jivesoftware.smack.util.ParserUtils;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jivesoftware.smackx.caps.packet.CapsExtension;
import org.jxmpp.JxmppContext;

/// Parsers of ours in place of some of Smack's.
public final class OwnProviders {
    private OwnProviders() {}

    /// Registers them, once; before the first stanza is parsed.
    public static void register() {
        Once.DONE.run();
    }

    private static final class Once {
        /// Smack's own parsers of these lose parts of them, or know an older form only; they stay
        /// the plain elements that they are.
        private static final Map<String, String> UNTOUCHED =
                Map.of(
                        "fallback", "urn:xmpp:fallback:0",
                        "replace", "urn:xmpp:message-correct:0",
                        "apply-to", "urn:xmpp:fasten:0",
                        "displayed", "urn:xmpp:chat-markers:0",
                        "markable", "urn:xmpp:chat-markers:0");

        static final Runnable DONE = () -> {};

        static {
            SmackSetup.apply();
            Smack.ensureInitialized(); // registers its own, which would otherwise come last
            UNTOUCHED.forEach(ProviderManager::removeExtensionProvider);
            ProviderManager.addExtensionProvider(
                    CapsExtension.ELEMENT, CapsExtension.NAMESPACE, new CapabilitiesProvider());
        }
    }

    /// Smack's own touches the manager of capabilities, and with it starts Smack's roster, which
    /// answers subscription requests by itself.
    private static final class CapabilitiesProvider
            extends ExtensionElementProvider<CapsExtension> {
        @Override
        public CapsExtension parse(
                XmlPullParser parser, int depth, XmlEnvironment environment, JxmppContext context)
                throws XmlPullParserException, IOException {
            var result =
                    new CapsExtension(
                            attribute(parser, "node"),
                            attribute(parser, "ver"),
                            attribute(parser, "hash"));
            ParserUtils.forwardToEndTagOfDepth(parser, depth);
            return result;
        }

        private static String attribute(XmlPullParser parser, String name) {
            var value = parser.getAttributeValue("", name);
            return value == null ? "" : value;
        }
    }
}
