package im.hither.feature.composer;

import im.hither.domain.SentId;
import im.hither.domain.TimelineEvent.NotStored;
import im.hither.feature.composer.Draft.Kind;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is typed in one conversation and not sent. FX thread.
final class UnsentText {
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper handedBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper restored = new ReadOnlyIntegerWrapper();
    private final Set<SentId> underWay = new HashSet<>();
    private final ObjectProperty<Optional<About>> about =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty unstyled = new SimpleBooleanProperty();
    private String aside = "";
    private String waiting = ""; // for the draft, to stand below it
    private boolean known;

    /// The message that the text is about.
    ObjectProperty<Optional<About>> aboutProperty() {
        return about;
    }

    /// Whether it is to be shown as it was typed.
    BooleanProperty unstyledProperty() {
        return unstyled;
    }

    /// Begins a text about a message; what stood here before a correction comes back after it.
    void begin(About subject) {
        var correcting = isCorrection();
        about.set(Optional.of(subject));
        if (subject.kind() != Kind.CORRECTION) {
            if (correcting) restore(takeAside());
            return;
        }
        if (!correcting) aside = text.get();
        restore(subject.text());
    }

    /// The text is about nothing in particular any more.
    void end() {
        var correcting = isCorrection();
        about.set(Optional.empty());
        if (correcting) restore(takeAside());
    }

    private boolean isCorrection() {
        return about.get().filter(subject -> subject.kind() == Kind.CORRECTION).isPresent();
    }

    private String takeAside() {
        var taken = aside;
        aside = "";
        return taken;
    }

    /// A draft of an earlier run of the program, unless somebody types already.
    void draft(String draft) {
        var more = waiting;
        waiting = "";
        if (!known) restore(draft);
        if (!more.isEmpty()) put(more);
    }

    /// Puts something below what stands here, or below the draft once that is known.
    void put(String more) {
        if (known) {
            restore(below(text.get(), more));
        } else {
            waiting = below(waiting, more);
        }
    }

    private static String below(String above, String more) {
        return above.isBlank() ? more : above.stripTrailing() + "\n" + more;
    }

    /// Something to send, unless somebody has typed already.
    void suggest(String proposal) {
        if (text.get().isBlank()) restore(proposal);
    }

    /// Whether what stands here is all there is.
    boolean known() {
        return known;
    }

    void typed() {
        known = true;
        handedBack.set(false);
    }

    /// What stood here has been sent and is not stored yet.
    void sent(SentId id) {
        known = true;
        underWay.add(id);
        text.set("");
        unstyled.set(false);
    }

    void stored(SentId id) {
        underWay.remove(id);
    }

    /// Takes back what was sent from here; what somebody else sent is theirs.
    void handBack(NotStored lost) {
        if (!underWay.remove(lost.id())) return;
        var newer = text.get();
        restore(newer.isEmpty() ? lost.text() : lost.text() + "\n" + newer);
        handedBack.set(true);
    }

    private void restore(String now) {
        known = true;
        text.set(now);
        restored.set(restored.get() + 1);
    }

    StringProperty textProperty() {
        return text;
    }

    /// Whether the text was sent, could not be stored and stands here again.
    ReadOnlyBooleanProperty handedBackProperty() {
        return handedBack.getReadOnlyProperty();
    }

    /// How often the program, and not the user, has put a text here.
    ReadOnlyIntegerProperty restoredProperty() {
        return restored.getReadOnlyProperty();
    }
}
