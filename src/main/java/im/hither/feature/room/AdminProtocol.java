package im.hither.feature.room;

import im.hither.session.Answer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smackx.muc.MUCAffiliation;
import org.jivesoftware.smackx.muc.MUCRole;
import org.jivesoftware.smackx.muc.packet.MUCAdmin;
import org.jivesoftware.smackx.muc.packet.MUCItem;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.parts.Resourcepart;

/// Who may do what in a room (XEP-0045 §8 and §9).
final class AdminProtocol {
    private AdminProtocol() {}

    /// Asks for all who are this to the room.
    static IQ question(BareJid room, Affiliation affiliation) {
        return admin(room, IQ.Type.get, new MUCItem(smack(affiliation)));
    }

    static List<Member> members(Answer answer) {
        if (!(answer instanceof Answer.Result(MUCAdmin admin))) return List.of();
        return admin.getItems().stream()
                .filter(item -> item.getJid() != null && item.getAffiliation() != null)
                .map(item ->
                        new Member(
                                item.getJid().asBareJid(),
                                Affiliation.valueOf(
                                        item.getAffiliation().name().toUpperCase(Locale.ROOT)),
                                Optional.ofNullable(item.getNick()).map(Object::toString)))
                .toList();
    }

    /// Makes somebody this to the room; `OUTCAST` bans.
    static IQ affiliation(
            BareJid room, BareJid person, Affiliation affiliation, Optional<String> reason) {
        return admin(
                room, IQ.Type.set, new MUCItem(smack(affiliation), person, reason.orElse(null)));
    }

    /// Changes what somebody may do while they are here; `NONE` throws them out.
    static IQ role(BareJid room, String nick, RoomRole role, Optional<String> reason) {
        return admin(
                room,
                IQ.Type.set,
                new MUCItem(
                        MUCRole.fromString(role.name()),
                        Resourcepart.fromOrThrowUnchecked(nick),
                        reason.orElse(null)));
    }

    private static MUCAffiliation smack(Affiliation affiliation) {
        return MUCAffiliation.fromString(affiliation.name());
    }

    private static IQ admin(BareJid room, IQ.Type type, MUCItem item) {
        var admin = new MUCAdmin();
        admin.setTo(room);
        admin.setType(type);
        admin.addItem(item);
        return admin;
    }

    /// What an answer without content means.
    static Reply<Boolean> reply(Answer answer) {
        return switch (answer) {
            case Answer.Result _ -> new Reply.Given<>(true);
            case Answer.Refused(var error) ->
                    new Reply.Refused<>(refusal(error), RoomProtocol.words(error));
            case Answer.None _ -> new Reply.Refused<>(Reply.Refusal.NO_ANSWER, Optional.empty());
        };
    }

    static boolean isNotFound(Answer answer) {
        return answer instanceof Answer.Refused(var error)
                && refusal(error) == Reply.Refusal.NOT_FOUND;
    }

    private static Reply.Refusal refusal(StanzaError error) {
        return switch (error.getCondition()) {
            case forbidden, not_allowed, not_authorized, registration_required, not_acceptable ->
                    Reply.Refusal.NOT_ALLOWED;
            case item_not_found, recipient_unavailable, jid_malformed -> Reply.Refusal.NOT_FOUND;
            case conflict -> Reply.Refusal.CONFLICT;
            case feature_not_implemented, service_unavailable -> Reply.Refusal.NOT_SUPPORTED;
            case remote_server_not_found, remote_server_timeout -> Reply.Refusal.NO_ANSWER;
            default -> Reply.Refusal.OTHER;
        };
    }
}
