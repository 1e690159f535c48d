package im.hither.session.wire;

import im.hither.session.wire.ack.OutgoingQueue;
import java.io.StringReader;
import java.util.Collection;
import java.util.TreeSet;
import org.jivesoftware.smack.XMPPConnectionRegistry;
import org.jivesoftware.smack.xml.SmackXmlParser;
import org.jivesoftware.smack.xml.XmlPullParser.Event;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jxmpp.jid.impl.JidCreate;

/// What a JVM of its own has to say, with the setup or without it.
final class SmackSetupWitness {
    private SmackSetupWitness() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("with")) SmackSetup.apply();
        System.out.println(
                switch (arguments[1]) {
                    case "entities" -> parsed("<a>" + "&apos;".repeat(150_000) + "</a>");
                    case "attributes" -> parsed("<a" + attributes(250) + "/>");
                    case "depth" -> parsed("<a>".repeat(150) + "</a>".repeat(150));
                    case "name" -> parsed("<" + "a".repeat(1_100) + "/>");
                    case "managers" -> managers();
                    default -> throw new IllegalArgumentException(arguments[1]);
                });
        System.exit(0);
    }

    private static String attributes(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) text.append(" a").append(i).append("=''");
        return text.toString();
    }

    private static String parsed(String document) throws Exception {
        try {
            var parser = SmackXmlParser.newXmlParser(new StringReader(document));
            while (parser.next() != Event.END_DOCUMENT) {
                // on to the end
            }
            return "read to the end";
        } catch (XmlPullParserException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /// Who wants to know of every new connection.
    private static String managers() throws Exception {
        new WireConnection(JidCreate.entityBareFrom("a@b.test"), new OutgoingQueue(1));
        var registry =
                XMPPConnectionRegistry.class.getDeclaredMethod("getConnectionCreationListeners");
        registry.setAccessible(true);
        var names = new TreeSet<String>();
        for (var listener : (Collection<?>) registry.invoke(null)) {
            names.add(listener.getClass().getName().replaceAll(".*\\.|[$].*", ""));
        }
        return String.join(" ", names);
    }
}
