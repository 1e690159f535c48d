package im.hither.feature.room;

import im.hither.session.AccountLink;
import im.hither.session.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jxmpp.jid.BareJid;

/// Says how a new room is to be, in the words that its server knows (XEP-0045 §10.1.3). Account
/// thread.
final class RoomSetup {
    private RoomSetup() {}

    /// @param done told whether the room took it
    static void run(
            AccountLink link, BareJid room, Optional<RoomPlan> plan, Consumer<Boolean> done) {
        link.request(
                ConfigurationProtocol.question(room),
                answer -> {
                    var offered = ConfigurationProtocol.form(answer);
                    var wishes = plan.map(RoomSetup::wishes).orElse(Map.of());
                    link.request(
                            ConfigurationProtocol.change(room, offered, wishes),
                            changed -> done.accept(changed instanceof Answer.Result));
                });
    }

    private static Map<String, List<String>> wishes(RoomPlan plan) {
        var group = plan.kind() == RoomPlan.Kind.GROUP;
        var wishes = new LinkedHashMap<String, List<String>>();
        wishes.put("muc#roomconfig_persistentroom", flag(true));
        wishes.put("muc#roomconfig_membersonly", flag(group));
        wishes.put("muc#roomconfig_publicroom", flag(!group));
        wishes.put("muc#roomconfig_whois", List.of(group ? "anyone" : "moderators"));
        wishes.put("muc#roomconfig_allowinvites", flag(group));
        wishes.put("{http://prosody.im/protocol/muc}roomconfig_allowmemberinvites", flag(group));
        wishes.put("muc#roomconfig_enablearchiving", flag(true)); // Prosody
        wishes.put("mam", flag(true)); // ejabberd
        wishes.put("muc#roomconfig_mam", flag(true)); // ejabberd, newer
        plan.name().ifPresent(name -> wishes.put("muc#roomconfig_roomname", List.of(name)));
        plan.description().ifPresent(text -> wishes.put("muc#roomconfig_roomdesc", List.of(text)));
        return wishes;
    }

    private static List<String> flag(boolean on) {
        return List.of(on ? "1" : "0");
    }
}
