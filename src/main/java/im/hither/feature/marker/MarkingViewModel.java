package im.hither.feature.marker;

import im.hither.concurrent.Asker;
import im.hither.domain.ConversationId;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Whether others are told what we have seen, in general or in one conversation, kept as soon as it
/// changes. FX thread.
public final class MarkingViewModel {
    private final Marking marking;
    private final Optional<ConversationId> conversation;
    private final BooleanProperty told = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper known = new ReadOnlyBooleanWrapper();

    /// @param conversation empty for what holds in general
    public MarkingViewModel(Marking marking, Asker asker, Optional<ConversationId> conversation) {
        this.marking = marking;
        this.conversation = conversation;
        told.subscribe((_, now) -> keep(now));
        asker.ask(() -> conversation.map(marking::told).orElseGet(marking::told), this::show);
    }

    private void show(boolean now) {
        told.set(now);
        known.set(true);
    }

    private void keep(boolean now) {
        if (!known.get()) return;
        conversation.ifPresentOrElse(one -> marking.tell(one, now), () -> marking.tell(now));
    }

    public BooleanProperty toldProperty() {
        return told;
    }

    /// Whether the choice that was kept has been read.
    public ReadOnlyBooleanProperty knownProperty() {
        return known.getReadOnlyProperty();
    }
}
