package im.hither.feature.composer;

import im.hither.concurrent.Asker;
import im.hither.domain.ConversationId;
import im.hither.domain.StorageProblem;
import im.hither.domain.TimelineEvent;
import im.hither.domain.TimelineEvent.NotStored;
import im.hither.feature.message.Messages;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The text that becomes the next message of one conversation. FX thread.
public final class ComposerViewModel {
    private final ConversationId conversation;
    private final Messages messages;
    private final Writing writing;
    private final Asker asker;
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty disabledReason = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper name;
    private final ReadOnlyBooleanWrapper canSend = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<StorageProblem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private String kept = "";
    private boolean composing;
    private boolean typed;

    /// @param name what the other side is called
    public ComposerViewModel(
            ConversationId conversation,
            String name,
            Messages messages,
            Writing writing,
            Asker asker) {
        this.conversation = conversation;
        this.messages = messages;
        this.writing = writing;
        this.asker = asker;
        this.name = new ReadOnlyStringWrapper(name);
        canSend.bind(
                text.map(now -> !now.isBlank())
                        .flatMap(some -> disabledReason.map(why -> some && why.isEmpty())));
    }

    /// What stands in the field.
    public StringProperty textProperty() {
        return text;
    }

    /// Why nothing can be sent now, as a sentence; empty while it can. The text stays.
    public StringProperty disabledReasonProperty() {
        return disabledReason;
    }

    public ReadOnlyBooleanProperty canSendProperty() {
        return canSend.getReadOnlyProperty();
    }

    /// What the other side is called.
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// Why the last message could not be kept and stands in the field again.
    public ReadOnlyObjectProperty<Optional<StorageProblem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The other side is called something else now.
    public void rename(String now) {
        name.set(now);
    }

    /// Puts back what was typed before and not sent, unless somebody types already.
    public void open() {
        asker.ask(
                () -> writing.draft(conversation),
                draft -> {
                    if (typed || !text.get().isEmpty()) return;
                    kept = draft;
                    text.set(draft);
                });
    }

    /// The user changed the text: tells the other side, once.
    public void typed() {
        typed = true;
        problem.set(Optional.empty());
        compose(!text.get().isBlank());
    }

    /// The user paused: the draft is kept.
    public void paused() {
        var now = text.get();
        if (now.equals(kept)) return;
        kept = now;
        writing.draft(conversation, now);
    }

    /// The user stopped writing, at least for now.
    public void stopped() {
        paused();
        compose(false);
    }

    private void compose(boolean now) {
        if (composing == now) return;
        composing = now;
        writing.typing(conversation, now);
    }

    /// Sends what stands in the field; nothing happens when that cannot be.
    public void send() {
        if (!canSend.get()) return;
        var message = text.get().stripTrailing();
        composing = false; // the message itself says that writing ended
        kept = ""; // the draft goes when the message is stored
        text.set("");
        messages.send(conversation, message);
    }

    /// Takes a message back that could not be kept.
    public void apply(TimelineEvent event) {
        if (!event.conversation().equals(conversation)) return;
        if (!(event instanceof NotStored(_, _, var lost, var why))) return;
        text.set(text.get().isEmpty() ? lost : lost + "\n" + text.get());
        problem.set(Optional.of(why));
    }

    /// Keeps what is there; the model is not used after that.
    public void close() {
        stopped();
    }
}
