package im.hither.terminal;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.Content.Body;
import im.hither.domain.Content.Retracted;
import im.hither.domain.Content.Undecryptable;
import im.hither.domain.Content.Unreadable;
import im.hither.domain.DeliveryState;
import im.hither.domain.DeliveryState.Delivered;
import im.hither.domain.DeliveryState.Failed;
import im.hither.domain.DeliveryState.Pending;
import im.hither.domain.DeliveryState.Sent;
import im.hither.domain.Detail;
import im.hither.domain.Direction;
import im.hither.domain.Marker;
import im.hither.domain.Occupant;
import im.hither.domain.OccupantId;
import im.hither.domain.OriginId;
import im.hither.domain.StanzaId;
import im.hither.text.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// A message as `history`, `send` and `events` print it.
public final class MessageLine {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Texts texts;

    public MessageLine(Texts texts) {
        this.texts = texts;
    }

    /// The fields of `history`.
    public Line of(ChatMessage message) {
        return of(message, message.delivery());
    }

    /// The same with who has seen it.
    public Line of(ChatMessage message, List<Marker> markers) {
        var line = of(message);
        var readers =
                markers.stream()
                        .filter(marker -> marker.covers(message))
                        .filter(marker -> !marker.reader().key().equals(message.authorKey()))
                        .map(marker -> marker.reader().name())
                        .toList();
        var seen = message.direction() == Direction.OUT && !readers.isEmpty();
        if (seen) line.with("state", "displayed");
        return line.with("read_by", readers);
    }

    /// The same for a message that has come further than when it was read.
    public Line of(ChatMessage message, DeliveryState delivery) {
        return new Line()
                .with("id", id(message))
                .with("stanza_id", message.stanzaId().map(StanzaId::value))
                .with("origin_id", message.originId().map(OriginId::value))
                .with("direction", message.direction())
                .with("from", message.author())
                .with("occupant", message.occupant().map(Occupant::nick))
                .with(
                        "occupant_id",
                        message.occupant().flatMap(Occupant::id).map(OccupantId::value))
                .with("time", message.at())
                .with(content(message.content()))
                .with("retracted", message.content() instanceof Retracted)
                .with(delivery(delivery))
                .with(DetailLine.of(message.details()))
                .words(words(message, delivery));
    }

    /// The fields of one detail of a message.
    public Line detail(Detail detail) {
        return DetailLine.of(detail);
    }

    /// The fields that say how far a message came.
    public Line delivery(DeliveryState delivery) {
        return new Line()
                .with("state", state(delivery))
                .with("reason", delivery instanceof Failed(var reason) ? reason : null)
                .words(said(delivery));
    }

    /// What stands for the message in other commands.
    public static String id(ChatMessage message) {
        return Long.toString(message.id().value());
    }

    private static Line content(Content content) {
        return switch (content) {
            case Body(var text) ->
                    new Line()
                            .with("body", text)
                            .with("encryption", "none")
                            .with("undecryptable", null);
            case Undecryptable(var cipher) ->
                    new Line()
                            .with("body", null)
                            .with("encryption", cipher.toLowerCase(Locale.ROOT))
                            .with("undecryptable", "unsupported");
            case Unreadable() ->
                    new Line()
                            .with("body", null)
                            .with("encryption", "none")
                            .with("undecryptable", "unreadable");
            case Retracted _ ->
                    new Line()
                            .with("body", null)
                            .with("encryption", "none")
                            .with("undecryptable", null);
        };
    }

    private static String state(DeliveryState delivery) {
        return switch (delivery) {
            case Pending _ -> "pending";
            case Sent _ -> "sent";
            case Delivered _ -> "delivered";
            case Failed _ -> "failed";
        };
    }

    private String words(ChatMessage message, DeliveryState delivery) {
        var text =
                switch (message.content()) {
                    case Body(var body) -> body;
                    case Undecryptable(var cipher) -> texts.text("command.undecryptable", cipher);
                    case Unreadable() -> texts.text("command.unreadable");
                    case Retracted _ -> texts.text("command.retracted");
                };
        var time = MINUTE.format(message.at().atZone(ZoneId.systemDefault()));
        var mark = message.direction() == Direction.OUT ? " [" + said(delivery) + "]" : "";
        var author = message.occupant().map(Occupant::nick).orElse(message.author().toString());
        return time + " " + author + ": " + text + mark;
    }

    private String said(DeliveryState delivery) {
        return switch (delivery) {
            case Pending _ -> texts.text("command.pending");
            case Sent _ -> texts.text("command.sent");
            case Delivered _ -> texts.text("command.delivered");
            case Failed(var reason) -> texts.text("command.notSent", reason);
        };
    }
}
