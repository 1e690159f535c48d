package im.hither.feature.retention;

import im.hither.concurrent.Asker;
import im.hither.domain.ConversationId;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// For how long messages are kept, in one conversation or in all others. FX thread.
public final class KeepingViewModel {
    /// What became of the last choice.
    public enum Progress {
        NONE,
        DELETING,
        DONE,
        FAILED
    }

    private final Keeping keeping;
    private final Asker asker;
    private final Optional<ConversationId> conversation;
    private final ObjectProperty<KeepingTime> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Progress> progress =
            new ReadOnlyObjectWrapper<>(Progress.NONE);
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private Optional<KeepingTime> held = Optional.empty();

    /// @param conversation empty for all that have no choice of their own
    public KeepingViewModel(Keeping keeping, Asker asker, Optional<ConversationId> conversation) {
        this.keeping = keeping;
        this.asker = asker;
        this.conversation = conversation;
        chosen.subscribe(_ -> compare());
        asker.ask(() -> keeping.days(conversation), this::loaded);
    }

    private void loaded(Optional<Integer> days) {
        held = Optional.of(KeepingTime.of(days, conversation.isPresent()));
        chosen.set(held.get());
        compare();
    }

    private void compare() {
        changed.set(held.isPresent() && !held.equals(Optional.ofNullable(chosen.get())));
    }

    /// Whether this is about one conversation.
    public boolean isOfOne() {
        return conversation.isPresent();
    }

    public ObjectProperty<KeepingTime> chosenProperty() {
        return chosen;
    }

    /// Whether something else is chosen than what holds.
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Progress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// From now on that holds, and what is older goes.
    public void apply() {
        var now = chosen.get();
        progress.set(Progress.DELETING);
        asker.ask(
                () -> keeping.keep(conversation, now.days()),
                _ -> {
                    held = Optional.of(now);
                    compare();
                    progress.set(Progress.DONE);
                },
                _ -> progress.set(Progress.FAILED));
    }
}
