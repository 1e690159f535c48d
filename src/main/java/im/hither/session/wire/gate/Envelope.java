package im.hither.session.wire.gate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The outermost tag of a stanza, and what names it among others. Values are as they stood, with
/// their references.
public final class Envelope {
    /// What stands in a message in the place of what could not be read.
    public static final String UNREADABLE = "unreadable";

    public static final String NAMESPACE = "urn:hither:unreadable";

    private static final int LONGEST = 3_071; // of an address, RFC 7622 §3.1
    private static final String CLIENT = "jabber:client";

    private final Map<String, String> attributes = new LinkedHashMap<>();
    private String name = "";
    private String archiveId = "";

    void begin(String element) {
        name = element;
        archiveId = "";
        attributes.clear();
    }

    void attribute(String attribute, String value) {
        if (value.length() <= LONGEST) attributes.putIfAbsent(attribute, value);
    }

    /// It holds a result of the archive (XEP-0313 §4.2) with this id.
    void archived(String id) {
        archiveId = id;
    }

    boolean isQuestion() {
        return name.equals("iq");
    }

    /// One of the three, in the namespace of the stream.
    boolean isStanza() {
        return (name.equals("message") || name.equals("presence") || name.equals("iq"))
                && attributes.getOrDefault("xmlns", CLIENT).equals(CLIENT);
    }

    /// What stays the same when the server sends it again.
    String key(CharSequence text) {
        if (!archiveId.isEmpty()) return "archived " + archiveId;
        var id = attributes.getOrDefault("id", "");
        return id.isEmpty()
                ? name + " " + text.length() + " " + text.toString().hashCode()
                : name + " " + attributes.getOrDefault("from", "") + " " + id;
    }

    /// The same stanza with nothing in it, as text.
    String alone() {
        return switch (name) {
            case "iq" -> question();
            case "presence" -> "<presence" + kept() + "/>";
            default -> "<message" + kept() + ">" + marker() + "</message>";
        };
    }

    private String question() {
        var type = attributes.getOrDefault("type", "result");
        attributes.putIfAbsent("id", UNREADABLE);
        if (type.equals("get") || type.equals("set")) {
            return "<iq" + kept() + ">" + marker() + "</iq>"; // is answered with an error
        }
        attributes.put("type", "error");
        return "<iq"
                + kept()
                + "><error type='modify'><policy-violation"
                + " xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>";
    }

    private static String marker() {
        return "<" + UNREADABLE + " xmlns='" + NAMESPACE + "'/>";
    }

    private String kept() {
        var text = new StringBuilder();
        for (var each : new String[] {"from", "to", "id", "type"}) {
            Optional.ofNullable(attributes.get(each))
                    .ifPresent(value ->
                            text.append(' ')
                                    .append(each)
                                    .append("=\"")
                                    .append(value.replace("\"", "&quot;"))
                                    .append('"'));
        }
        return text.toString();
    }
}
