package im.hither.feature.room;

import im.hither.session.Answer;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.SimpleIQ;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.packet.UnparsedIQ;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.jivesoftware.smackx.rsm.packet.RSMSet;
import org.jivesoftware.smackx.xdata.FormField;
import org.jivesoftware.smackx.xdata.packet.DataForm;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Asking a directory of rooms everywhere for words (XEP-0433 §4).
final class IndexProtocol {
    private static final String BASE = "urn:xmpp:channel-search:0";
    private static final String SEARCH = BASE + ":search";
    private static final int MOST = 50;

    private IndexProtocol() {}

    /// Whether it is such a directory.
    static boolean isIndex(Answer answer) {
        return answer instanceof Answer.Result(DiscoverInfo told) && told.containsFeature(SEARCH);
    }

    static IQ question(BareJid index, String words) {
        var question = new Question();
        question.setTo(index);
        question.setType(IQ.Type.get);
        question.addExtension(new RSMSet(MOST));
        question.addExtension(
                DataForm.builder(DataForm.Type.submit)
                        .addField(FormField.buildHiddenFormType(BASE + ":search-params"))
                        .addField(text("q", words))
                        .addField(text("types", "xep-0045"))
                        .addField(text("key", "{" + BASE + ":order}nusers"))
                        .build());
        return question;
    }

    private static FormField text(String name, String value) {
        return FormField.textMultiBuilder(name).addValue(value).build();
    }

    /// What it found; what has no address of a room is left out.
    static List<PublicRoom> rooms(Answer answer) {
        if (!(answer instanceof Answer.Result(UnparsedIQ told))) return List.of();
        return BookmarkProtocol.parsed(told.getContent().toString()).stream()
                .filter(result -> result.getNamespace().equals(SEARCH))
                .flatMap(result -> result.getElements().stream())
                .filter(each -> each.getElementName().equals("item"))
                .flatMap(each -> room(each).stream())
                .toList();
    }

    private static Optional<PublicRoom> room(StandardExtensionElement item) {
        return Optional.ofNullable(item.getAttributeValue("address"))
                .map(JidCreate::entityBareFromOrNull)
                .map(address ->
                        new PublicRoom(
                                address,
                                BookmarkProtocol.child(item, "name").orElse(address.toString())));
    }

    private static final class Question extends SimpleIQ {
        Question() {
            super("search", SEARCH);
        }
    }
}
