package im.hither.feature.room;

import im.hither.session.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.parsing.SmackParsingException;
import org.jivesoftware.smack.parsing.StandardExtensionElementProvider;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jivesoftware.smackx.iqprivate.PrivateDataManager;
import org.jivesoftware.smackx.iqprivate.packet.PrivateData;
import org.jivesoftware.smackx.iqprivate.packet.PrivateDataIQ;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Bookmarks as older programs keep them: one list in the private storage (XEP-0048 §3, XEP-0049).
final class OldBookmarkProtocol {
    /// Where a server announces it, it keeps the old list and the new node the same (XEP-0402 §4).
    static final String UNIFIED = BookmarkProtocol.NODE + "#compat";

    private static final String LIST = "storage";
    private static final String NAMESPACE = "storage:bookmarks";
    private static final String ELEMENT = "conference";

    static {
        PrivateDataManager.addPrivateDataProvider(
                LIST, NAMESPACE, (parser, _) -> new Whole(parsed(parser)));
    }

    private OldBookmarkProtocol() {}

    static IQ question() {
        var question = new PrivateDataIQ(LIST, NAMESPACE);
        question.setType(IQ.Type.get);
        return question;
    }

    /// The rooms in it; empty where there was no answer.
    static Optional<List<Bookmark>> bookmarks(Answer answer) {
        if (answer instanceof Answer.None) return Optional.empty();
        return Optional.of(
                list(answer).getElements().stream()
                        .filter(each -> each.getElementName().equals(ELEMENT))
                        .flatMap(each -> bookmark(each).stream())
                        .toList());
    }

    private static Optional<Bookmark> bookmark(StandardExtensionElement told) {
        return room(told)
                .map(room ->
                        new Bookmark(
                                room,
                                BookmarkProtocol.text(told.getAttributeValue("name")),
                                BookmarkProtocol.isTrue(told.getAttributeValue("autojoin")),
                                BookmarkProtocol.child(told, "nick").filter(Nick::fits),
                                BookmarkProtocol.child(told, "password"),
                                Optional.empty()));
    }

    private static Optional<BareJid> room(StandardExtensionElement told) {
        return Optional.ofNullable(told.getAttributeValue("jid"))
                .map(JidCreate::entityBareFromOrNull);
    }

    /// The list with this room as it is now; all else in it stays as it is.
    static IQ change(Answer before, Bookmark bookmark) {
        var list = StandardExtensionElement.builder(LIST, NAMESPACE);
        list(before).getElements().stream()
                .filter(each -> !room(each).equals(Optional.of(bookmark.room())))
                .forEach(list::addElement);
        list.addElement(element(bookmark));
        var change = new PrivateDataIQ(new Whole(list.build()));
        change.setType(IQ.Type.set);
        return change;
    }

    private static StandardExtensionElement element(Bookmark bookmark) {
        var xml =
                StandardExtensionElement.builder(ELEMENT, NAMESPACE)
                        .addAttribute("jid", bookmark.room().toString())
                        .addAttribute("autojoin", Boolean.toString(bookmark.autojoin()));
        bookmark.name().ifPresent(name -> xml.addAttribute("name", name));
        bookmark.nick().ifPresent(nick -> xml.addElement("nick", nick));
        bookmark.password().ifPresent(password -> xml.addElement("password", password));
        return xml.build();
    }

    private static StandardExtensionElement list(Answer answer) {
        return answer instanceof Answer.Result(PrivateDataIQ told)
                        && told.getPrivateData() instanceof Whole(var list)
                ? list
                : StandardExtensionElement.builder(LIST, NAMESPACE).build();
    }

    private static StandardExtensionElement parsed(XmlPullParser parser)
            throws XmlPullParserException, IOException {
        try {
            return StandardExtensionElementProvider.INSTANCE.parse(parser);
        } catch (SmackParsingException broken) {
            throw new IOException(broken);
        }
    }

    /// The list with all that somebody may have put there.
    private record Whole(StandardExtensionElement list) implements PrivateData {
        @Override
        public String getElementName() {
            return LIST;
        }

        @Override
        public String getNamespace() {
            return NAMESPACE;
        }

        @Override
        public CharSequence toXML() {
            return list.toXML(XmlEnvironment.EMPTY);
        }
    }
}
