package im.hither.feature.room;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import java.util.Optional;
import org.jxmpp.jid.BareJid;

/// A room as it is shown.
///
/// @param nick ours
/// @param features what it said of itself, now or when we were last in it
/// @param affiliation ours, `NONE` while we are not in it
/// @param people how many are in it, 0 while we are not
/// @param autojoin we want to be in it whenever the account is online
public record RoomSummary(
        ConversationId conversation,
        AccountId account,
        BareJid address,
        String name,
        String nick,
        RoomStanding standing,
        Optional<String> subject,
        RoomFeatures features,
        Affiliation affiliation,
        RoomRole role,
        int people,
        boolean autojoin) {
    public boolean inside() {
        return standing instanceof RoomStanding.Inside;
    }
}
