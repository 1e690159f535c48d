package im.hither.feature.edit;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content;
import im.hither.domain.Event;
import im.hither.feature.message.Remark;
import im.hither.feature.message.RemarkKind;
import im.hither.session.Incoming;
import im.hither.storage.Transaction;
import java.util.List;
import java.util.Optional;

/// A room's moderator removes a message of somebody else (XEP-0425).
public record Moderations(Edits edits) implements RemarkKind {
    private static final String BETWEEN = "\n";

    @Override
    public String name() {
        return Edits.MODERATION;
    }

    @Override
    public Optional<Said> said(Incoming incoming) {
        return ModerationProtocol.moderation(incoming)
                .map(said ->
                        new Said(
                                said.about(),
                                said.by() + BETWEEN + said.reason().orElse(""),
                                false));
    }

    @Override
    public boolean byAuthorAlone() {
        return false; // the room itself says so
    }

    @Override
    public List<Event> apply(Transaction tx, ChatMessage target) {
        return edits.apply(tx, target);
    }

    static Content.Retracted content(Remark remark) {
        var parts = remark.content().split(BETWEEN, 2);
        var reason = Optional.of(parts[1]).filter(why -> !why.isBlank());
        return new Content.Retracted(Optional.of(parts[0]), reason, remark.at());
    }
}
