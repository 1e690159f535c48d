package im.hither.feature.room;

import im.hither.domain.Availability;
import im.hither.domain.OccupantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jxmpp.jid.BareJid;

/// A presence from a room in our words (XEP-0045 §7).
///
/// @param nick whose it is; empty where the room itself speaks
/// @param codes the status codes of §15.6
/// @param newNick what somebody who goes is called from now on
/// @param destroyed the room is gone
/// @param problem why the room refuses, for [Kind#REFUSED]
/// @param hats what it calls somebody beside that (XEP-0317)
record RoomPresence(
        Optional<String> nick,
        Kind kind,
        Affiliation affiliation,
        RoomRole role,
        Optional<BareJid> address,
        Optional<OccupantId> id,
        Availability availability,
        Optional<String> status,
        Set<Integer> codes,
        Optional<String> newNick,
        Optional<String> reason,
        boolean destroyed,
        Optional<RoomProblem> problem,
        List<String> hats) {
    static final int OURS = 110;
    static final int NOT_ANONYMOUS = 100;
    static final int CREATED = 201;
    static final int BANNED = 301;
    static final int RENAMED = 303;
    static final int KICKED = 307;
    static final int AFFILIATION_LOST = 321;
    static final int MEMBERS_ONLY_NOW = 322;
    static final int SERVICE_ENDS = 332;
    static final int TECHNICAL = 333;

    enum Kind {
        HERE,
        GONE,
        REFUSED
    }

    boolean says(int code) {
        return codes.contains(code);
    }

    /// Why somebody who goes did not go by themselves.
    Optional<RoomProblem> cause() {
        if (destroyed) return Optional.of(RoomProblem.DESTROYED);
        if (says(SERVICE_ENDS) || says(TECHNICAL)) return Optional.of(RoomProblem.SHUT_DOWN);
        if (says(BANNED)) return Optional.of(RoomProblem.BANNED);
        if (says(KICKED)) return Optional.of(RoomProblem.KICKED);
        if (says(MEMBERS_ONLY_NOW)) return Optional.of(RoomProblem.MEMBERS_ONLY);
        return says(AFFILIATION_LOST) ? Optional.of(RoomProblem.REMOVED) : Optional.empty();
    }
}
