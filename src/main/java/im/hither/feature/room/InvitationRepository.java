package im.hither.feature.room;

import im.hither.domain.AccountId;
import im.hither.session.InvitationNotice;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.time.Instant;
import java.util.List;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// Who asked us into rooms.
public final class InvitationRepository {
    /// So many are kept for an account, the newest.
    static final int MOST = 200;

    /// Those without an answer, the newest first.
    List<Invitation> open(Snapshot snapshot) {
        return snapshot.list(
                """
                SELECT room_invitation.*, contact.address IS NOT NULL AS known
                FROM room_invitation LEFT JOIN contact
                    ON contact.account = room_invitation.account AND contact.address = inviter
                WHERE settled_at IS NULL ORDER BY at DESC, room
                """,
                InvitationRepository::invitation);
    }

    /// False where we are to be in that room already, or heard of the same invitation before.
    boolean add(Transaction tx, InvitationNotice notice) {
        var added =
                tx.execute(
                        """
                        INSERT INTO room_invitation (account, room, inviter, through_room, reason, password, at)
                        SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS (
                            SELECT 1 FROM conversation JOIN room ON room.conversation = conversation.id
                            WHERE conversation.account = ?1 AND conversation.address = ?2 AND room.autojoin = 1)
                        ON CONFLICT (account, room, inviter) DO UPDATE SET through_room = excluded.through_room,
                            reason = excluded.reason, password = excluded.password, at = excluded.at, settled_at = NULL
                        WHERE excluded.at > coalesce(settled_at, room_invitation.at)
                        """,
                        notice.account().value(),
                        notice.room().toString(),
                        notice.inviter().toString(),
                        notice.throughRoom() ? 1 : 0,
                        notice.reason().orElse(null),
                        notice.password().orElse(null),
                        notice.at().toEpochMilli());
        if (added == 1) prune(tx, notice.account());
        return added == 1;
    }

    private static void prune(Transaction tx, AccountId account) {
        tx.execute(
                """
                DELETE FROM room_invitation WHERE account = ?1 AND (room, inviter) IN (
                    SELECT room, inviter FROM room_invitation WHERE account = ?1
                    ORDER BY at DESC LIMIT -1 OFFSET ?2)
                """,
                account.value(),
                MOST);
    }

    /// All invitations into a room have their answer; false where there were none.
    boolean settle(Transaction tx, AccountId account, BareJid room, Instant at) {
        return tx.execute(
                        """
                        UPDATE room_invitation SET settled_at = ?, password = NULL
                        WHERE account = ? AND room = ? AND settled_at IS NULL
                        """,
                        at.toEpochMilli(),
                        account.value(),
                        room.toString())
                > 0;
    }

    private static Invitation invitation(Row row) {
        return new Invitation(
                new AccountId(row.number("account")),
                JidCreate.bareFromOrThrowUnchecked(row.text("room")),
                JidCreate.bareFromOrThrowUnchecked(row.text("inviter")),
                row.flag("known"),
                row.flag("through_room"),
                row.optionalText("reason"),
                row.optionalText("password"),
                row.instant("at"));
    }
}
