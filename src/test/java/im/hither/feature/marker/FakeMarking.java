package im.hither.feature.marker;

import im.hither.domain.ConversationId;
import java.util.ArrayList;
import java.util.List;

/// The choice about telling others what was seen, in memory.
public final class FakeMarking implements Marking {
    public final List<String> chosen = new ArrayList<>();
    public boolean told = true;

    @Override
    public boolean told() {
        return told;
    }

    @Override
    public void tell(boolean now) {
        told = now;
        chosen.add("all " + now);
    }

    @Override
    public boolean told(ConversationId conversation) {
        return told;
    }

    @Override
    public void tell(ConversationId conversation, boolean now) {
        chosen.add(conversation.value() + " " + now);
    }
}
