package im.hither.feature.retention;

import im.hither.domain.ConversationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Notes what is to be deleted and kept.
public final class FakeKeeping implements Keeping {
    public final List<Deletion> deleted = new ArrayList<>();
    public final Map<Optional<ConversationId>, Integer> kept = new HashMap<>();
    boolean broken;

    @Override
    public int delete(Deletion deletion) {
        deleted.add(deletion);
        return 3;
    }

    @Override
    public Optional<Integer> days(Optional<ConversationId> conversation) {
        return Optional.ofNullable(kept.get(conversation));
    }

    @Override
    public int keep(Optional<ConversationId> conversation, Optional<Integer> days) {
        if (broken) throw new IllegalStateException("broken");
        days.ifPresentOrElse(
                number -> kept.put(conversation, number), () -> kept.remove(conversation));
        return 5;
    }
}
