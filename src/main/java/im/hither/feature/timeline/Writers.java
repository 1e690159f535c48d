package im.hither.feature.timeline;

import im.hither.domain.ChatMessage;
import im.hither.domain.Direction;
import im.hither.domain.Occupant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Who is writing in the open conversation: the other side, or some of a room. FX thread.
final class Writers {
    /// Stands for the other side of a chat, who needs no name.
    static final String OTHER_SIDE = "";

    private final ReadOnlyObjectWrapper<List<String>> names =
            new ReadOnlyObjectWrapper<>(List.of());

    /// Somebody began or stopped to write.
    void heard(Optional<String> nick, boolean writes) {
        var now = new ArrayList<>(names.get());
        var name = nick.orElse(OTHER_SIDE);
        now.remove(name);
        if (writes) now.add(name);
        names.set(List.copyOf(now));
    }

    /// A message ends the writing of whoever said it.
    void said(ChatMessage message) {
        if (message.direction() != Direction.IN) return;
        heard(Optional.empty(), false);
        heard(message.occupant().map(Occupant::nick), false);
    }

    /// Nothing was heard of them for long.
    void forget() {
        names.set(List.of());
    }

    /// Their names, who began last at the end.
    ReadOnlyObjectProperty<List<String>> namesProperty() {
        return names.getReadOnlyProperty();
    }
}
