package im.hither.feature.reaction;

import im.hither.domain.ConversationId;
import im.hither.domain.Detail;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import im.hither.domain.Reaction;
import im.hither.feature.message.DetailSource;
import im.hither.feature.message.RemarkRepository;
import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Who reacts with what: of each author's words about a message the last.
public final class ReactionRepository implements DetailSource {
    private static final String LAST =
            """
            AND remark.kind = 'reactions' AND NOT EXISTS (
                SELECT 1 FROM remark AS later
                WHERE later.message = remark.message AND later.kind = remark.kind
                    AND later.author = remark.author
                    AND (later.position, later.id) > (remark.position, remark.id))
            ORDER BY remark.position, remark.id
            """;

    /// The reactions to one message, the oldest first.
    List<Reaction> of(Snapshot snapshot, MessageId message) {
        return snapshot
                .list(
                        "SELECT * FROM remark WHERE remark.message = ? " + LAST,
                        ReactionRepository::reactions,
                        message.value())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Map<MessageId, Detail> details(
            Snapshot snapshot, ConversationId conversation, Position from, Position to) {
        var found = new HashMap<MessageId, List<Reaction>>();
        snapshot.list(
                """
                SELECT remark.* FROM message JOIN remark ON remark.message = message.id
                WHERE message.conversation = ? AND message.position BETWEEN ? AND ?
                """
                        + LAST,
                row ->
                        found.computeIfAbsent(
                                        new MessageId(row.number("message")),
                                        _ -> new ArrayList<>())
                                .addAll(reactions(row)),
                conversation.value(),
                from.value(),
                to.value());
        var details = new HashMap<MessageId, Detail>();
        found.forEach((message, all) -> details.put(message, new Detail.Reactions(all)));
        return details;
    }

    private static List<Reaction> reactions(Row row) {
        var author = RemarkRepository.author(row);
        var at = row.instant("at");
        return emoji(row.text("content")).map(each -> new Reaction(each, author, at)).toList();
    }

    private static Stream<String> emoji(String content) {
        return Arrays.stream(content.split(Reactions.BETWEEN)).filter(each -> !each.isEmpty());
    }
}
