package im.hither.feature.room;

import im.hither.domain.ConversationId;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.Collection;
import java.util.List;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Which rooms are private groups, and who belongs to those, as it was when we were last in them.
public final class MembershipRepository {
    /// Whether a room is for members alone, who all see each other's addresses.
    public boolean isPrivate(Snapshot snapshot, ConversationId room) {
        return snapshot.one(
                        "SELECT features FROM room WHERE conversation = ?",
                        row -> List.of(row.text("features").split(" ")),
                        room.value())
                .filter(RoomFeatures::isPrivate)
                .isPresent();
    }

    /// Everybody who belongs to a private group, ourselves among them; empty where that is not
    /// known.
    public List<BareJid> members(Snapshot snapshot, ConversationId room) {
        return snapshot.list(
                "SELECT address FROM room_member WHERE conversation = ? ORDER BY address",
                row -> JidCreate.bareFromOrThrowUnchecked(row.text("address")),
                room.value());
    }

    void replace(Transaction tx, ConversationId room, Collection<BareJid> members) {
        tx.execute("DELETE FROM room_member WHERE conversation = ?", room.value());
        for (var member : members) {
            tx.execute(
                    "INSERT INTO room_member (conversation, address) VALUES (?, ?)",
                    room.value(),
                    member.toString());
        }
    }
}
