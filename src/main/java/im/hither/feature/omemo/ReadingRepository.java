package im.hither.feature.omemo;

import im.hither.domain.AccountId;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.Detail;
import im.hither.domain.Direction;
import im.hither.domain.Encrypted;
import im.hither.domain.MessageId;
import im.hither.domain.Occupant;
import im.hither.domain.OccupantId;
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
import java.util.Optional;
import java.util.stream.Collectors;
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

    /// In which conversations something waits to be read.
    List<ConversationId> waiting(Snapshot snapshot, AccountId account) {
        return snapshot.list(
                """
                SELECT DISTINCT conversation FROM omemo_message
                JOIN message ON message.id = omemo_message.message
                JOIN conversation ON conversation.id = message.conversation
                WHERE cause = 'WAITING' AND conversation.account = ? AND unread_stanza IS NOT NULL
                """,
                row -> new ConversationId(row.number("conversation")),
                account.value());
    }

    /// What waits there for its turn, in the archive's order, which is that of each sender.
    List<Held> waiting(Snapshot snapshot, List<ConversationId> conversations, int limit) {
        return snapshot.list(
                """
                SELECT message.id, conversation, conversation.address AS address, kind, outgoing, stanza_id, at, unread_stanza,
                    author, occupant_id, nick, account.address AS self
                FROM omemo_message
                JOIN message ON message.id = omemo_message.message
                JOIN conversation ON conversation.id = message.conversation
                JOIN account ON account.id = conversation.account
                WHERE cause = 'WAITING' AND unread_stanza IS NOT NULL
                    AND conversation IN (SELECT value FROM json_each(?))
                ORDER BY position, message.id LIMIT ?
                """,
                ReadingRepository::held,
                conversations.stream()
                        .map(each -> Long.toString(each.value()))
                        .collect(Collectors.joining(",", "[", "]")),
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
        var peer = JidCreate.fromOrThrowUnchecked(row.text("address")).asBareJid();
        var kind = ConversationKind.valueOf(row.text("kind"));
        var archive = kind == ConversationKind.ROOM ? peer : address(row.text("self"));
        return new Held(
                new MessageId(row.number("id")),
                new ConversationId(row.number("conversation")),
                peer,
                kind,
                row.flag("outgoing") ? Direction.OUT : Direction.IN,
                row.optionalText("nick").map(nick -> occupant(row, nick, peer)),
                row.optionalText("stanza_id").map(id -> new StanzaId(id, archive)),
                row.instant("at"),
                row.text("unread_stanza"));
    }

    /// Where a room does not tell a person's address, its own stands in that place.
    private static Occupant occupant(Row row, String nick, BareJid room) {
        return new Occupant(
                row.optionalText("occupant_id").map(OccupantId::new),
                nick,
                Optional.of(address(row.text("author"))).filter(each -> !each.equals(room)));
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
