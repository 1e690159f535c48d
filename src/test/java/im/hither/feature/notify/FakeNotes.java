package im.hither.feature.notify;

import im.hither.domain.ConversationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The choice about notes, in memory.
public final class FakeNotes implements Notes {
    public final List<String> muted = new ArrayList<>();

    public NotifyChoice kept = NotifyChoice.USUAL;

    @Override
    public NotifyChoice choice() {
        return kept;
    }

    @Override
    public void keep(NotifyChoice choice) {
        kept = choice;
    }

    @Override
    public void mute(ConversationId conversation, Optional<Instant> until) {
        muted.add(conversation.value() + " " + until.map(Instant::toString).orElse("never"));
    }
}
