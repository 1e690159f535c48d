package im.hither.feature.marker;

import im.hither.domain.StanzaId;
import im.hither.session.NodeItem;
import java.io.IOException;
import java.util.Optional;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.parsing.SmackParsingException;
import org.jivesoftware.smack.parsing.StandardExtensionElementProvider;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;

/// Up to where a conversation was read, as an item of a private node (XEP-0490 §3).
final class ReadSyncProtocol {
    static final String NODE = "urn:xmpp:mds:displayed:0";
    private static final String IDS = "urn:xmpp:sid:0";

    private ReadSyncProtocol() {}

    /// An item is named after the conversation's address.
    static NodeItem item(Jid conversation, StanzaId upTo) {
        var id =
                StandardExtensionElement.builder("stanza-id", IDS)
                        .addAttribute("by", upTo.by().toString())
                        .addAttribute("id", upTo.value())
                        .build();
        var displayed = StandardExtensionElement.builder("displayed", NODE).addElement(id).build();
        return new NodeItem(conversation.toString(), displayed.toXML().toString());
    }

    /// Which message was read last; empty where the item says nothing that makes sense.
    static Optional<StanzaId> upTo(NodeItem item) {
        return parsed(item.payload())
                .map(displayed -> displayed.getFirstElement("stanza-id", IDS))
                .flatMap(ReadSyncProtocol::id);
    }

    private static Optional<StanzaId> id(StandardExtensionElement element) {
        var by =
                Optional.ofNullable(element.getAttributeValue("by")).map(JidCreate::bareFromOrNull);
        var id =
                Optional.ofNullable(element.getAttributeValue("id"))
                        .filter(each -> !each.isEmpty());
        return by.flatMap(archive -> id.map(value -> new StanzaId(value, archive)));
    }

    private static Optional<StandardExtensionElement> parsed(String payload) {
        try {
            var parser = PacketParserUtils.getParserFor(payload);
            return Optional.of(StandardExtensionElementProvider.INSTANCE.parse(parser))
                    .filter(element -> element.getNamespace().equals(NODE));
        } catch (XmlPullParserException | IOException | SmackParsingException broken) {
            return Optional.empty();
        }
    }
}
