package im.hither.feature.room;

import im.hither.session.NodeItem;
import java.io.IOException;
import java.util.Optional;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.parsing.SmackParsingException;
import org.jivesoftware.smack.parsing.StandardExtensionElementProvider;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jxmpp.jid.impl.JidCreate;

/// Bookmarks on the wire (XEP-0402 §3): one item for each room, its address being the item's id.
final class BookmarkProtocol {
    static final String NODE = "urn:xmpp:bookmarks:1";

    private static final String ELEMENT = "conference";

    private BookmarkProtocol() {}

    /// Empty for what is none.
    static Optional<Bookmark> bookmark(NodeItem item) {
        var room = JidCreate.entityBareFromOrNull(item.id());
        if (room == null) return Optional.empty();
        return parsed(item.payload())
                .filter(told -> told.getElementName().equals(ELEMENT))
                .filter(told -> told.getNamespace().equals(NODE))
                .map(told ->
                        new Bookmark(
                                room,
                                text(told.getAttributeValue("name")),
                                isTrue(told.getAttributeValue("autojoin")),
                                child(told, "nick").filter(Nick::fits),
                                child(told, "password"),
                                told.getElements().stream()
                                        .filter(each -> each.getElementName().equals("extensions"))
                                        .findFirst()
                                        .map(each -> each.toXML(XmlEnvironment.EMPTY).toString())));
    }

    static Optional<StandardExtensionElement> parsed(String xml) {
        try {
            return Optional.of(
                    StandardExtensionElementProvider.INSTANCE.parse(
                            PacketParserUtils.getParserFor(xml)));
        } catch (XmlPullParserException | IOException | SmackParsingException broken) {
            return Optional.empty();
        }
    }

    static Optional<String> child(StandardExtensionElement of, String name) {
        return of.getElements().stream()
                .filter(each -> each.getElementName().equals(name))
                .findFirst()
                .flatMap(each -> text(each.getText()));
    }

    static Optional<String> text(String given) {
        return Optional.ofNullable(given).filter(text -> !text.isBlank());
    }

    static boolean isTrue(String given) {
        return "true".equals(given) || "1".equals(given);
    }

    static NodeItem item(Bookmark bookmark) {
        var xml =
                StandardExtensionElement.builder(ELEMENT, NODE)
                        .addAttribute("autojoin", Boolean.toString(bookmark.autojoin()));
        bookmark.name().ifPresent(name -> xml.addAttribute("name", name));
        bookmark.nick().ifPresent(nick -> xml.addElement("nick", nick));
        bookmark.password().ifPresent(password -> xml.addElement("password", password));
        bookmark.extensions().flatMap(BookmarkProtocol::parsed).ifPresent(xml::addElement);
        return new NodeItem(
                bookmark.room().toString(), xml.build().toXML(XmlEnvironment.EMPTY).toString());
    }
}
