package im.hither.feature.message;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.ConversationId;
import im.hither.domain.DeliveryState;
import im.hither.domain.Details;
import im.hither.domain.Direction;
import im.hither.domain.MessageId;
import im.hither.domain.Occupant;
import im.hither.domain.OccupantId;
import im.hither.domain.OriginId;
import im.hither.domain.Position;
import im.hither.domain.SentId;
import im.hither.domain.StanzaId;
import im.hither.storage.Row;
import java.util.Optional;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.impl.JidCreate;

/// How a row of the message table and a [ChatMessage] stand for each other.
public final class MessageColumns {
    static final int PENDING = 0;
    static final int SENT = 1;
    static final int DELIVERED = 2;
    static final int FAILED = 3;

    /// What to select for [#message], with the address beside it of who gives its stable id: the
    /// room, or our own archive.
    public static final String OF_MESSAGE =
            """
            message.id, message.conversation, message.position, message.outgoing, message.author,
            message.occupant_id, message.nick, message.sent_id, message.origin_id, message.stanza_id, message.at, message.body,
            message.cipher, message.retracted_at, message.retracted_by, message.retracted_because, message.delivery, message.delivery_at, message.failure,
            (SELECT CASE conversation.kind WHEN 'ROOM' THEN conversation.address ELSE account.address END
             FROM conversation JOIN account ON account.id = conversation.account
             WHERE conversation.id = message.conversation) AS archive,
            (SELECT conversation.address FROM conversation WHERE conversation.id = message.conversation) AS place
            """;

    /// The SQL for [ChatMessage#authorKey()].
    static final String AUTHOR_KEY =
            "coalesce('id:' || message.occupant_id, 'nick:' || message.nick, message.author)";

    private MessageColumns() {}

    /// A message of the current row.
    public static ChatMessage message(Row row) {
        return new ChatMessage(
                new MessageId(row.number("id")),
                new ConversationId(row.number("conversation")),
                new Position(row.number("position")),
                row.flag("outgoing") ? Direction.OUT : Direction.IN,
                address(row.text("author")),
                occupant(row),
                row.optionalText("sent_id").map(SentId::new),
                row.optionalText("origin_id").map(OriginId::new),
                row.optionalText("stanza_id")
                        .map(id -> new StanzaId(id, address(row.text("archive")))),
                row.instant("at"),
                content(row),
                delivery(row),
                Details.NONE);
    }

    /// Where a room does not tell a person's address, its own stands in that place.
    private static Optional<Occupant> occupant(Row row) {
        return row.optionalText("nick")
                .map(nick ->
                        new Occupant(
                                row.optionalText("occupant_id").map(OccupantId::new),
                                nick,
                                Optional.of(address(row.text("author")))
                                        .filter(author -> !author.equals(room(row)))));
    }

    private static BareJid room(Row row) {
        return JidCreate.fromOrThrowUnchecked(row.text("place")).asBareJid();
    }

    private static Content content(Row row) {
        var retracted = row.optionalInstant("retracted_at");
        if (retracted.isPresent()) {
            return new Content.Retracted(
                    row.optionalText("retracted_by"),
                    row.optionalText("retracted_because"),
                    retracted.get());
        }
        Optional<Content> body = row.optionalText("body").map(Content.Body::new);
        return body.or(() -> row.optionalText("cipher").map(Content.Undecryptable::new))
                .orElseGet(Content.Unreadable::new);
    }

    private static DeliveryState delivery(Row row) {
        return switch ((int) row.number("delivery")) {
            case PENDING -> new DeliveryState.Pending();
            case SENT -> new DeliveryState.Sent(row.instant("delivery_at"));
            case DELIVERED -> new DeliveryState.Delivered(row.instant("delivery_at"));
            default -> new DeliveryState.Failed(row.optionalText("failure").orElse(""));
        };
    }

    static int number(DeliveryState delivery) {
        return switch (delivery) {
            case DeliveryState.Pending _ -> PENDING;
            case DeliveryState.Sent _ -> SENT;
            case DeliveryState.Delivered _ -> DELIVERED;
            case DeliveryState.Failed _ -> FAILED;
        };
    }

    /// Addresses in the database were prepared when they were stored.
    static BareJid address(String text) {
        return JidCreate.bareFromOrThrowUnchecked(text);
    }
}
