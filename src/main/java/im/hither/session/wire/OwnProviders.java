package im.hither.session.wire;

import java.io.IOException;
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
        static final Runnable DONE = () -> {};

        static {
            SmackSetup.apply();
            Smack.ensureInitialized(); // registers its own, which would otherwise come last
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
