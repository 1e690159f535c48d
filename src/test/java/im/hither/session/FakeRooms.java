package im.hither.session;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.Occupant;
import im.hither.domain.OccupantId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jxmpp.jid.BareJid;

/// Rooms that an account is in because the test says so.
final class FakeRooms implements Rooms {
    final Set<ConversationId> waiting = new HashSet<>();
    private final Map<BareJid, Joined> joined = new HashMap<>();

    /// A room that gives stable ids and occupant ids, ours among them.
    Joined join(BareJid room, String nick, String id) {
        return join(new Joined(room, nick, Optional.of(new OccupantId(id)), true, true));
    }

    /// An old one that gives none of them.
    Joined joinOld(BareJid room, String nick) {
        return join(new Joined(room, nick, Optional.empty(), false, false));
    }

    private Joined join(Joined room) {
        joined.put(room.address, room);
        return room;
    }

    @Override
    public Optional<JoinedRoom> joined(AccountId account, BareJid room) {
        return Optional.ofNullable(joined.get(room));
    }

    @Override
    public boolean presence(AccountId account, ShownPresence presence) {
        return joined.containsKey(presence.from());
    }

    @Override
    public boolean waits(AccountId account, ConversationId conversation) {
        return waiting.contains(conversation);
    }

    @Override
    public Optional<Occupant> self(AccountId account, BareJid room) {
        return Optional.ofNullable(joined.get(room))
                .map(there -> new Occupant(there.self, there.nick, Optional.empty()));
    }

    record Joined(
            BareJid address,
            String nick,
            Optional<OccupantId> self,
            boolean givesStanzaIds,
            boolean givesOccupantIds,
            Map<String, BareJid> addresses)
            implements JoinedRoom {
        Joined(
                BareJid address,
                String nick,
                Optional<OccupantId> self,
                boolean givesStanzaIds,
                boolean givesOccupantIds) {
            this(address, nick, self, givesStanzaIds, givesOccupantIds, new HashMap<>());
        }

        @Override
        public Optional<BareJid> address(String nick) {
            return Optional.ofNullable(addresses.get(nick));
        }
    }
}
