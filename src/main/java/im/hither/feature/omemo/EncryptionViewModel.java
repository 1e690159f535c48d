package im.hither.feature.omemo;

import im.hither.concurrent.Asker;
import im.hither.domain.ConversationId;
import im.hither.text.OneLine;
import im.hither.text.Texts;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Whether one conversation is encrypted, in one sentence, and what can be decided about it. To
/// turn encryption off takes two steps. FX thread.
public final class EncryptionViewModel {
    private final ConversationId conversation;
    private final Encryption encryption;
    private final Asker asker;
    private final Texts texts;
    private final ReadOnlyObjectWrapper<Prospect> prospect =
            new ReadOnlyObjectWrapper<>(Prospect.CANNOT);
    private final ReadOnlyStringWrapper leftOut = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper stuck = new ReadOnlyStringWrapper("");

    public EncryptionViewModel(
            ConversationId conversation, Encryption encryption, Asker asker, Texts texts) {
        this.conversation = conversation;
        this.encryption = encryption;
        this.asker = asker;
        this.texts = texts;
        sentence.bind(Bindings.createStringBinding(this::words, prospect, leftOut, asking));
        stuck.bind(prospect.map(now -> now.isStuck() ? texts.text("omemo.stuck") : ""));
    }

    /// Looks at the keys of the other side, and asks for them where they are not known.
    public void open() {
        encryption.look(conversation);
        refresh();
    }

    /// Something is known now that was not.
    public void refresh() {
        asker.ask(
                () -> new Outlook(encryption.prospect(conversation), names()),
                now -> {
                    leftOut.set(now.leftOut());
                    prospect.set(now.prospect());
                });
    }

    /// Who could not read the next message.
    private String names() {
        return encryption.readers(conversation).stream()
                .filter(reader -> !reader.reads())
                .map(reader -> OneLine.of(reader.person().toString()))
                .collect(Collectors.joining(", "));
    }

    private record Outlook(Prospect prospect, String leftOut) {}

    public ReadOnlyObjectProperty<Prospect> prospectProperty() {
        return prospect.getReadOnlyProperty();
    }

    /// One sentence about what happens to the next message.
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// Why nothing can be sent now, empty while it can.
    public ReadOnlyStringProperty stuckProperty() {
        return stuck.getReadOnlyProperty();
    }

    /// Whether the user is asked once more before encryption is turned off.
    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /// The first step.
    public void turnOff() {
        asking.set(true);
    }

    /// Not after all.
    public void keep() {
        asking.set(false);
    }

    /// The second step.
    public void confirm() {
        asking.set(false);
        encryption.choose(conversation, false);
    }

    public void turnOn() {
        encryption.choose(conversation, true);
    }

    private String words() {
        if (asking.get()) return texts.text("omemo.turnOff.question");
        return texts.text("omemo." + prospect.get().name().toLowerCase(Locale.ROOT), leftOut.get());
    }
}
