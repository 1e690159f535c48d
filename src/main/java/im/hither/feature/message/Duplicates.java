package im.hither.feature.message;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.Direction;
import im.hither.domain.SentId;
import im.hither.session.Incoming;
import im.hither.storage.Snapshot;
import java.time.Duration;
import java.util.Optional;

/// Says which stored message an arrival is, if any: the same message comes live, as a copy, from
/// the archive, from the offline store and again after a resume.
final class Duplicates {
    /// How far apart two archive entries may lie that are the same message sent twice after a lost
    /// connection; some clients number their messages from 1 in every session.
    private static final Duration RESEND = Duration.ofDays(1);

    private final MessageRepository messages;
    private final RevisionRepository revisions = new RevisionRepository();

    Duplicates(MessageRepository messages) {
        this.messages = messages;
    }

    /// By the id of our archive; else by its author's id where author and content are the same too
    /// (an id of another sender proves nothing, XEP-0359 §6).
    Optional<ChatMessage> find(Snapshot snapshot, Incoming incoming, Content content) {
        return incoming.stanzaId()
                .flatMap(id -> messages.byStanzaId(snapshot, incoming.conversation(), id))
                .or(() -> bySender(snapshot, incoming, content));
    }

    private Optional<ChatMessage> bySender(Snapshot snapshot, Incoming incoming, Content content) {
        return incoming.sentId()
                .flatMap(id -> bySender(snapshot, incoming, id))
                .filter(held -> held.direction() == incoming.direction())
                .filter(held ->
                        isSame(snapshot, held, content)
                                || isOwn(held)
                                || isClosed(snapshot, held, incoming, content))
                .filter(held -> !archivedTwice(held, incoming) || near(held, incoming));
    }

    /// A message that was corrected or taken back since is the one that it was.
    private boolean isSame(Snapshot snapshot, ChatMessage held, Content content) {
        return held.content().equals(content)
                || held.content() instanceof Content.Retracted
                || revisions
                        .original(snapshot, held.id())
                        .map(Content.Body::new)
                        .filter(content::equals)
                        .isPresent();
    }

    /// Ours are ours under every nick; what others say in a room is by whom the room names.
    private Optional<ChatMessage> bySender(Snapshot snapshot, Incoming incoming, SentId id) {
        return incoming.direction() == Direction.OUT
                ? messages.bySentId(snapshot, incoming.conversation(), incoming.self(), id)
                : messages.bySentId(snapshot, incoming.conversation(), incoming.authorKey(), id);
    }

    /// Our own ids are random: whatever the server made of the text, it is that message.
    private static boolean isOwn(ChatMessage held) {
        return held.direction() == Direction.OUT;
    }

    /// What one of them holds cannot be seen, or could not when it came. What comes in clear is
    /// never what was encrypted.
    private boolean isClosed(
            Snapshot snapshot, ChatMessage held, Incoming incoming, Content content) {
        return content instanceof Content.Undecryptable
                || (incoming.envelope().inside().isPresent()
                        && messages.isClosed(snapshot, held.id()));
    }

    private static boolean archivedTwice(ChatMessage held, Incoming incoming) {
        return held.stanzaId().isPresent() && incoming.stanzaId().isPresent();
    }

    private static boolean near(ChatMessage held, Incoming incoming) {
        return Duration.between(held.at(), incoming.at()).abs().compareTo(RESEND) < 0;
    }
}
