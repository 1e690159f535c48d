package im.hither.feature.omemo;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.Detail;
import im.hither.domain.Direction;
import im.hither.domain.Encrypted;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import im.hither.domain.StanzaId;
import im.hither.domain.TimelineEvent.DetailChanged;
import im.hither.domain.TrustLevel;
import im.hither.domain.UndecryptableCause;
import im.hither.feature.message.DetailSource;
import im.hither.session.Held;
import im.hither.session.Outcome;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// How each message came encrypted, and which of them wait to be read.
public final class ReadingRepository implements DetailSource {
    Outcome put(Transaction tx, ConversationId conversation, MessageId message, Encrypted how) {
        tx.execute(
                """
                INSERT OR REPLACE INTO omemo_message (message, form, device, trust, cause)
                VALUES (?, ?, ?, ?, ?)
                """,
                message.value(),
                how.form(),
                how.device(),
                how.trust().name(),
                how.cause().map(UndecryptableCause::name).orElse(null));
        return Outcome.of(new DetailChanged(conversation, tx.commit(), message, how));
    }

    @Override
    public Map<MessageId, Detail> details(
            Snapshot snapshot, ConversationId conversation, Position from, Position to) {
        var found = new HashMap<MessageId, Detail>();
        snapshot.list(
                """
                SELECT message.id, form, device, trust, cause
                FROM message JOIN omemo_message ON omemo_message.message = message.id
                WHERE conversation = ? AND position BETWEEN ? AND ?
                """,
                row -> found.put(new MessageId(row.number("id")), encrypted(row)),
                conversation.value(),
                from.value(),
                to.value());
        return found;
    }

    /// What waits for its turn, in the archive's order, which is that of each sender.
    List<Held> waiting(Snapshot snapshot, AccountId account, int limit) {
        return snapshot.list(
                """
                SELECT message.id, conversation, conversation.address AS address, outgoing, stanza_id, at, unread_stanza,
                    account.address AS self
                FROM omemo_message
                JOIN message ON message.id = omemo_message.message
                JOIN conversation ON conversation.id = message.conversation
                JOIN account ON account.id = conversation.account
                WHERE cause = 'WAITING' AND conversation.account = ? AND unread_stanza IS NOT NULL
                ORDER BY position, message.id LIMIT ?
                """,
                ReadingRepository::held,
                account.value(),
                limit);
    }

    /// What a device sent and could not be read for want of a session is tried again.
    void tryAgain(Transaction tx, AccountId account, DeviceAddress device) {
        tx.execute(
                """
                UPDATE omemo_message SET cause = 'WAITING'
                WHERE cause = 'NO_SESSION' AND device = ? AND message IN
                    (SELECT message.id FROM message
                     JOIN conversation ON conversation.id = message.conversation
                     WHERE conversation.account = ? AND author = ?)
                """,
                device.device(),
                account.value(),
                device.owner().toString());
    }

    private static Held held(Row row) {
        var self = address(row.text("self"));
        return new Held(
                new MessageId(row.number("id")),
                new ConversationId(row.number("conversation")),
                address(row.text("address")),
                row.flag("outgoing") ? Direction.OUT : Direction.IN,
                row.optionalText("stanza_id").map(id -> new StanzaId(id, self)),
                row.instant("at"),
                row.text("unread_stanza"));
    }

    private static BareJid address(String text) {
        return JidCreate.bareFromOrThrowUnchecked(text);
    }

    private static Encrypted encrypted(Row row) {
        return new Encrypted(
                row.text("form"),
                (int) row.number("device"),
                TrustLevel.valueOf(row.text("trust")),
                row.optionalText("cause").map(UndecryptableCause::valueOf));
    }
}
