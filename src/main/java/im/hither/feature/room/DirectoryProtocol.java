package im.hither.feature.room;

import im.hither.session.Answer;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.jivesoftware.smackx.disco.packet.DiscoverItems;
import org.jivesoftware.smackx.rsm.packet.RSMSet;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;

/// Places for rooms and the rooms that they list (XEP-0045 §6.2 and §6.3, XEP-0059).
final class DirectoryProtocol {
    private static final int PAGE = 200;
    private static final String ROOMS = "http://jabber.org/protocol/muc";

    private DirectoryProtocol() {}

    static IQ items(Jid of, Optional<String> after) {
        var question = new DiscoverItems();
        question.setTo(of);
        question.setType(IQ.Type.get);
        question.addExtension(
                after.map(id -> new RSMSet(PAGE, id, RSMSet.PageDirection.after))
                        .orElseGet(() -> new RSMSet(PAGE)));
        return question;
    }

    /// Where the next page begins; empty after the last.
    static Optional<String> next(Answer answer) {
        if (!(answer instanceof Answer.Result(var iq))) return Optional.empty();
        return Optional.ofNullable(RSMSet.from(iq))
                .map(RSMSet::getLast)
                .filter(_ -> rooms(answer).size() >= PAGE);
    }

    static List<Jid> addresses(Answer answer) {
        if (!(answer instanceof Answer.Result(DiscoverItems items))) return List.of();
        return items.getItems().stream().map(DiscoverItems.Item::getEntityID).toList();
    }

    static List<PublicRoom> rooms(Answer answer) {
        if (!(answer instanceof Answer.Result(DiscoverItems items))) return List.of();
        return items.getItems().stream()
                .filter(item -> item.getEntityID().hasLocalpart())
                .map(item ->
                        new PublicRoom(
                                item.getEntityID().asBareJid(),
                                Optional.ofNullable(item.getName())
                                        .filter(name -> !name.isBlank())
                                        .orElse(item.getEntityID().toString())))
                .toList();
    }

    static IQ kind(BareJid service) {
        return RoomProtocol.features(service);
    }

    /// A place for rooms, and not a way into another network.
    static boolean isService(Answer answer) {
        return answer instanceof Answer.Result(DiscoverInfo told)
                && told.containsFeature(ROOMS)
                && told.hasIdentity("conference", "text");
    }
}
