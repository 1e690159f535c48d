package im.hither.feature.room;

import java.util.Optional;
import java.util.Set;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smackx.muc.packet.MUCUser;

/// What a room itself tells all who are in it (XEP-0045 §9.3, §10.2.1).
final class NoticeProtocol {
    /// Its configuration changed: something, its log, who sees addresses.
    private static final Set<Integer> CONFIGURED = Set.of(104, 170, 171, 172, 173, 174);

    enum News {
        CONFIGURED,
        /// Somebody who is not there is something else to the room now.
        MEMBERS
    }

    private NoticeProtocol() {}

    static Optional<News> of(Message message) {
        var told = MUCUser.from(message);
        if (told == null) return Optional.empty();
        var configured =
                told.getStatus().stream().anyMatch(each -> CONFIGURED.contains(each.getCode()));
        if (configured) return Optional.of(News.CONFIGURED);
        var item = told.getItem();
        return item != null && item.getAffiliation() != null && item.getJid() != null
                ? Optional.of(News.MEMBERS)
                : Optional.empty();
    }
}
