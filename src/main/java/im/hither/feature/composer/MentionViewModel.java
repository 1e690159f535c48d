package im.hither.feature.composer;

import im.hither.concurrent.Asker;
import im.hither.domain.ConversationId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Completes names of people in one conversation: after an `@`, or by Tab after the first letters.
/// FX thread.
public final class MentionViewModel {
    /// A part of the text, and what takes its place.
    record Change(int from, int to, String text) {}

    private final ConversationId conversation;
    private final Mentionable people;
    private final Asker asker;
    private final ObservableList<String> proposals = FXCollections.observableArrayList();
    private List<String> names = List.of();
    private Optional<NameBegun> begun = Optional.empty();
    private int caret;
    private boolean wanted;

    public MentionViewModel(ConversationId conversation, Mentionable people, Asker asker) {
        this.conversation = conversation;
        this.people = people;
        this.asker = asker;
    }

    /// The names that are offered; empty while nothing is.
    ObservableList<String> proposals() {
        return proposals;
    }

    /// Somebody is about to write: looks who is there.
    void look() {
        asker.ask(() -> people.names(conversation), this::know);
    }

    private void know(List<String> found) {
        names =
                found.stream()
                        .sorted(Comparator.comparing(name -> name.toLowerCase(Locale.ROOT)))
                        .toList();
        propose();
    }

    /// What stands in the field, and where the caret is.
    void typed(String text, int at) {
        var before = begun.map(NameBegun::from);
        caret = Math.min(at, text.length());
        begun = NameBegun.before(text, caret);
        if (!before.equals(begun.map(NameBegun::from))) {
            wanted = begun.filter(NameBegun::asked).isPresent();
            if (wanted) look();
        }
        propose();
    }

    private void propose() {
        var found = wanted ? found() : List.<String>of();
        if (!proposals.equals(found)) proposals.setAll(found);
    }

    private List<String> found() {
        return begun.map(name -> name.among(names)).orElse(List.of());
    }

    /// Completes what stands before the caret where one name alone can be meant, and offers those
    /// that can be otherwise; false where there is none.
    boolean complete(Consumer<Change> change) {
        var found = found();
        if (found.size() == 1) {
            choose(found.getFirst(), change);
        } else {
            wanted = true;
            propose();
        }
        return !found.isEmpty();
    }

    /// Puts this name there.
    void choose(String name, Consumer<Change> change) {
        begun.ifPresent(at -> change.accept(new Change(at.from(), caret, at.completed(name))));
    }

    /// Offers nothing any more for what stands there.
    void refuse() {
        wanted = false;
        propose();
    }
}
