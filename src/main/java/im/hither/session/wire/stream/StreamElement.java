package im.hither.session.wire.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jivesoftware.smack.packet.Nonza;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.util.XmlStringBuilder;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParser.Event;
import org.jivesoftware.smack.xml.XmlPullParserException;

/// A small element of the stream that is negotiated with: features, challenges, acknowledgements.
/// Attributes go by local name. Stanzas are Smack's.
public record StreamElement(
        String name,
        String namespace,
        Map<String, String> attributes,
        String text,
        List<StreamElement> children)
        implements Nonza {
    private static final int DEEPEST = 16;
    private static final int MOST = 1_000;

    public static StreamElement of(String name, String namespace) {
        return new StreamElement(name, namespace, Map.of(), "", List.of());
    }

    public StreamElement with(String attribute, String value) {
        var more = new LinkedHashMap<>(attributes);
        more.put(attribute, value);
        return new StreamElement(name, namespace, more, text, children);
    }

    public StreamElement with(StreamElement child) {
        var more = new ArrayList<>(children);
        more.add(child);
        return new StreamElement(name, namespace, attributes, text, more);
    }

    public StreamElement withText(String content) {
        return new StreamElement(name, namespace, attributes, content, children);
    }

    public boolean is(String otherName, String otherNamespace) {
        return name.equals(otherName) && namespace.equals(otherNamespace);
    }

    public Optional<StreamElement> child(String childName, String childNamespace) {
        return children.stream().filter(each -> each.is(childName, childNamespace)).findFirst();
    }

    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    @Override
    public String getElementName() {
        return name;
    }

    @Override
    public String getNamespace() {
        return namespace;
    }

    @Override
    public XmlStringBuilder toXML(XmlEnvironment enclosing) {
        var xml = new XmlStringBuilder().halfOpenElement(name);
        // what Smack writes for a namespace it leaves out where the element before has the same
        if (!enclosing.effectiveNamespaceEquals(namespace)) xml.attribute("xmlns", namespace);
        attributes.forEach(xml::attribute);
        if (text.isEmpty() && children.isEmpty()) return xml.closeEmptyElement();
        xml.rightAngleBracket();
        xml.escape(text);
        var inside = new XmlEnvironment(namespace);
        for (var child : children) xml.append(child.toXML(inside));
        return xml.closeElement(name);
    }

    /// Reads the element at whose start tag the parser stands, up to its end tag.
    public static StreamElement read(XmlPullParser parser)
            throws IOException, XmlPullParserException {
        return read(parser, DEEPEST, new int[] {MOST});
    }

    private static StreamElement read(XmlPullParser parser, int deeper, int[] left)
            throws IOException, XmlPullParserException {
        if (deeper == 0 || left[0]-- == 0) throw new IOException("too much for one element");
        var name = parser.getName();
        var namespace = parser.getNamespace();
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < parser.getAttributeCount(); i++) {
            attributes.put(parser.getAttributeName(i), parser.getAttributeValue(i));
        }
        var text = new StringBuilder();
        var children = new ArrayList<StreamElement>();
        for (var event = parser.next(); event != Event.END_ELEMENT; event = parser.next()) {
            if (event == Event.TEXT_CHARACTERS) text.append(parser.getText());
            if (event == Event.START_ELEMENT) children.add(read(parser, deeper - 1, left));
        }
        return new StreamElement(
                name, namespace, attributes, children.isEmpty() ? text.toString() : "", children);
    }
}
