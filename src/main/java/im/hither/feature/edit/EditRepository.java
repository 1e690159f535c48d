package im.hither.feature.edit;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.ConversationId;
import im.hither.domain.Detail;
import im.hither.domain.MessageId;
import im.hither.domain.Position;
import im.hither.feature.message.DetailSource;
import im.hither.feature.message.RemarkRepository;
import im.hither.feature.message.RevisionRepository;
import im.hither.storage.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which messages were corrected, and what they said before.
public final class EditRepository implements DetailSource {
    private final RevisionRepository revisions = new RevisionRepository();
    private final RemarkRepository remarks = new RemarkRepository();

    @Override
    public Map<MessageId, Detail> details(
            Snapshot snapshot, ConversationId conversation, Position from, Position to) {
        var found = new HashMap<MessageId, Detail>();
        snapshot.list(
                """
                SELECT message.id, count(*) AS times, max(remark.at) AS at
                FROM message JOIN remark ON remark.message = message.id AND remark.kind = 'correction'
                WHERE message.conversation = ? AND message.position BETWEEN ? AND ?
                GROUP BY message.id
                """,
                row ->
                        found.put(
                                new MessageId(row.number("id")),
                                new Detail.Edited((int) row.number("times"), row.instant("at"))),
                conversation.value(),
                from.value(),
                to.value());
        return found;
    }

    /// What a message said, from the first to the present; one version where it was not corrected.
    List<Version> versions(Snapshot snapshot, ChatMessage message) {
        if (!(message.content() instanceof Content.Body(var now))) return List.of();
        var versions = new ArrayList<Version>();
        var first = revisions.original(snapshot, message.id()).orElse(now);
        versions.add(new Version(message.at(), first));
        remarks.about(snapshot, message.id(), Edits.CORRECTION).stream()
                .map(remark -> new Version(remark.at(), remark.content()))
                .forEach(versions::add);
        return versions;
    }
}
