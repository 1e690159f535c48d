package im.hither.feature.composer;

import im.hither.concurrent.Asker;
import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import im.hither.domain.Protection;
import im.hither.feature.composer.Draft.Kind;
import im.hither.feature.composer.Draft.Reference;
import im.hither.feature.message.Manner;
import im.hither.feature.message.MessageLength;
import im.hither.feature.message.Messages;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The text that becomes the next message of one conversation. FX thread.
public final class ComposerViewModel {
    private final ConversationId conversation;
    private final Messages messages;
    private final Writing writing;
    private final Asker asker;
    private final UnsentText unsent;
    private final ObjectProperty<MessageLength> length =
            new SimpleObjectProperty<>(MessageLength.USUAL);
    private final StringProperty disabledReason = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper name;
    private final ReadOnlyBooleanWrapper canSend = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Integer> excess = new ReadOnlyObjectWrapper<>(0);
    private Correcting correcting = (_, _) -> {};
    private Consumer<MessageId> replaced = _ -> {};
    private String kept = "";
    private boolean composing;

    /// @param name what the other side is called
    public ComposerViewModel(
            ConversationId conversation,
            String name,
            Messages messages,
            Writing writing,
            Asker asker,
            UnsentTexts unsent) {
        this.conversation = conversation;
        this.messages = messages;
        this.writing = writing;
        this.asker = asker;
        this.unsent = unsent.of(conversation);
        this.name = new ReadOnlyStringWrapper(name);
        excess.bind(textProperty().flatMap(now -> length.map(most -> most.excess(now))));
        canSend.bind(
                textProperty()
                        .map(now -> !now.isBlank())
                        .flatMap(some -> excess.map(over -> some && over == 0))
                        .flatMap(some -> disabledReason.map(why -> some && why.isEmpty())));
    }

    /// What stands in the field.
    public StringProperty textProperty() {
        return unsent.textProperty();
    }

    /// Why nothing can be sent now, as a sentence; empty while it can. The text stays.
    public StringProperty disabledReasonProperty() {
        return disabledReason;
    }

    /// How much fits into one message.
    public ObjectProperty<MessageLength> lengthProperty() {
        return length;
    }

    /// So many bytes too many stand in the field for one message; 0 where it fits.
    public ReadOnlyObjectProperty<Integer> excessProperty() {
        return excess.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canSendProperty() {
        return canSend.getReadOnlyProperty();
    }

    /// What the other side is called.
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// Whether the last message could not be stored and stands in the field again.
    public ReadOnlyBooleanProperty handedBackProperty() {
        return unsent.handedBackProperty();
    }

    /// Changes whenever the program, and not the user, has put a text into the field.
    public ReadOnlyIntegerProperty restoredProperty() {
        return unsent.restoredProperty();
    }

    /// The message that the text is about.
    public ReadOnlyObjectProperty<Optional<About>> aboutProperty() {
        return unsent.aboutProperty();
    }

    /// Whether the text is to be shown as it was typed.
    BooleanProperty unstyledProperty() {
        return unsent.unstyledProperty();
    }

    /// Begins an answer to a message.
    public void answer(ChatMessage message) {
        unsent.begin(About.of(message, Kind.REPLY));
        keep();
    }

    /// Puts words of a message below what is typed, marked as quoted.
    public void quote(String said) {
        unsent.put(said.lines().map(line -> "> " + line + "\n").collect(Collectors.joining()));
        keep();
    }

    /// Puts a text into the field, unless somebody has typed another one there.
    public void suggest(String text) {
        unsent.suggest(text);
        keep();
    }

    /// Begins to change what a message of ours says.
    public void correct(ChatMessage message) {
        unsent.begin(About.of(message, Kind.CORRECTION));
        keep();
    }

    /// The text is an ordinary message again.
    public void letGo() {
        unsent.end();
        keep();
    }

    /// Who stores corrections from now on.
    public void correctBy(Correcting actor) {
        correcting = actor;
    }

    /// Who takes away a message that nobody got, once another one was said in its place.
    public void replaceBy(Consumer<MessageId> actor) {
        replaced = actor;
    }

    /// The other side is called something else now.
    public void rename(String now) {
        name.set(now);
    }

    /// Puts back what was typed before and not sent, unless somebody types already.
    public void open() {
        kept = textProperty().get();
        if (unsent.known()) return;
        asker.ask(
                () -> writing.draft(conversation),
                draft -> {
                    var late = unsent.known();
                    if (!late) kept = draft.text();
                    unsent.draft(draft.text());
                    if (!late) draft.about().ifPresent(this::restore);
                });
    }

    /// The draft was about a message, as far as that is still there.
    private void restore(Reference about) {
        asker.ask(
                () -> messages.message(about.message()),
                found ->
                        found.map(message -> About.of(message, about.kind()))
                                .ifPresent(subject ->
                                        unsent.aboutProperty().set(Optional.of(subject))));
    }

    /// The user changed the text: tells the other side, once.
    public void typed() {
        unsent.typed();
        compose(!textProperty().get().isBlank());
    }

    /// The user paused: the draft is kept.
    public void paused() {
        var now = textProperty().get();
        if (now.equals(kept)) return;
        keep();
    }

    private void keep() {
        kept = textProperty().get();
        var about = unsent.aboutProperty().get().map(About::reference);
        writing.draft(conversation, new Draft(kept, about));
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
        var message = textProperty().get().stripTrailing();
        composing = false; // the message itself says that writing ended
        kept = ""; // the draft goes when the message is stored
        var about = unsent.aboutProperty().get();
        if (about.filter(subject -> subject.kind() == Kind.CORRECTION).isPresent()) {
            correct(about.get(), message);
            letGo();
            return;
        }
        unsent.aboutProperty().set(Optional.empty());
        say(message, about.map(About::message));
    }

    /// What nobody got is said anew, since nobody could take a correction of it.
    private void correct(About subject, String message) {
        if (subject.failed()) {
            say(message, subject.answers());
            replaced.accept(subject.message());
        } else {
            correcting.correct(subject.message(), message);
        }
    }

    private void say(String message, Optional<MessageId> answered) {
        var manner = new Manner(Protection.CONVERSATION, answered, unsent.unstyledProperty().get());
        unsent.sent(messages.send(conversation, message, manner));
    }

    /// Keeps what is there, once more even where that was tried before; the model is not used after
    /// that.
    public void close() {
        if (!textProperty().get().isEmpty()) kept = "";
        stopped();
    }
}
