package im.hither.feature.message;

import im.hither.domain.Author;
import im.hither.domain.AuthorKey;
import im.hither.domain.ChatMessage;
import im.hither.domain.Conversation;
import im.hither.domain.ConversationKind;
import im.hither.domain.SentId;
import im.hither.session.AccountLink;
import im.hither.session.Outcome;
import im.hither.session.Outgoing;
import java.time.Clock;
import java.util.Optional;

/// A remark of ours: kept and, in the same transaction, something that has to leave. Rooms say to
/// all, also to us, what is said in them, and count only then.
public final class RemarkSending {
    private final Remarks remarks;
    private final Clock clock;

    public RemarkSending(Remarks remarks, Clock clock) {
        this.remarks = remarks;
        this.clock = clock;
    }

    /// Says it; account thread.
    public void say(
            AccountLink link, Conversation conversation, ChatMessage target, OwnRemark said) {
        var account = link.account();
        var outgoing =
                new Outgoing(
                        account.id(),
                        conversation.id(),
                        Optional.empty(),
                        said.sentId(),
                        said.stanza());
        var self = account.address();
        var remark =
                new Remark(
                        conversation.id(),
                        new Author(AuthorKey.of(self), self.toString(), true),
                        said.kind(),
                        said.about(),
                        said.sentId().value(),
                        Optional.empty(),
                        clock.instant(),
                        said.content(),
                        true);
        link.commit(tx -> {
            var leaves = Outcome.sending(outgoing);
            return conversation.kind() == ConversationKind.ROOM
                    ? leaves
                    : remarks.say(tx, remark, target).and(leaves);
        });
    }

    /// @param content in the form of the feature
    /// @param stanza the whole stanza that says it
    public record OwnRemark(
            String kind, Reference about, SentId sentId, String content, String stanza) {}
}
