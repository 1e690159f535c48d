package im.hither.feature.reaction;

import im.hither.domain.ChatMessage;
import im.hither.domain.Detail;
import im.hither.domain.Event;
import im.hither.domain.TimelineEvent.DetailChanged;
import im.hither.feature.message.RemarkKind;
import im.hither.session.Incoming;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;

/// What somebody reacts to a message with, all of it at once (XEP-0444).
public record Reactions(ReactionRepository reactions) implements RemarkKind {
    /// What others are told that we understand.
    public static final String FEATURE = ReactionProtocol.NAMESPACE;

    static final String NAME = "reactions";
    static final String BETWEEN = " "; // no emoji has a space

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Said> said(Incoming incoming) {
        var content = String.join(BETWEEN, ReactionProtocol.emoji(incoming));
        var sealed =
                incoming.envelope().seals(ReactionProtocol.ELEMENT, ReactionProtocol.NAMESPACE);
        return ReactionProtocol.target(incoming).map(about -> new Said(about, content, sealed));
    }

    @Override
    public boolean byAuthorAlone() {
        return false;
    }

    @Override
    public List<Event> apply(Transaction tx, ChatMessage target) {
        var now = new Detail.Reactions(reactions.of(tx, target.id()));
        return List.of(new DetailChanged(target.conversation(), tx.commit(), target.id(), now));
    }
}
