package im.hither.feature.message;

import im.hither.domain.ChatMessage;
import im.hither.domain.Details;
import im.hither.domain.MessageId;
import im.hither.domain.Page;
import im.hither.storage.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Everything that features know about messages, joined to the messages of a page: one question to
/// each feature, however many messages there are.
public record DetailSources(List<DetailSource> all) {
    public DetailSources {
        all = List.copyOf(all);
    }

    /// The same page, with all that is known about its messages.
    public Page<ChatMessage> complete(Snapshot snapshot, Page<ChatMessage> page) {
        return new Page<>(
                page.commit(),
                complete(snapshot, page.items()),
                page.reachesStart(),
                page.reachesEnd());
    }

    ChatMessage complete(Snapshot snapshot, ChatMessage message) {
        return complete(snapshot, List.of(message)).getFirst();
    }

    /// These stand in their order, and belong to one conversation.
    private List<ChatMessage> complete(Snapshot snapshot, List<ChatMessage> page) {
        if (page.isEmpty()) return page;
        var first = page.getFirst();
        var found = new HashMap<MessageId, Details>();
        for (var source : all) {
            var details =
                    source.details(
                            snapshot,
                            first.conversation(),
                            first.position(),
                            page.getLast().position());
            details.forEach((id, detail) ->
                    found.merge(id, Details.NONE.with(detail), (held, _) -> held.with(detail)));
        }
        return page.stream().map(message -> complete(message, found)).toList();
    }

    private static ChatMessage complete(ChatMessage message, Map<MessageId, Details> found) {
        return message.withDetails(found.getOrDefault(message.id(), Details.NONE));
    }
}
