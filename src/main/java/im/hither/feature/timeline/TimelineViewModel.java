package im.hither.feature.timeline;

import im.hither.concurrent.Asker;
import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.DeliveryState;
import im.hither.domain.Direction;
import im.hither.domain.Gap;
import im.hither.domain.MessageId;
import im.hither.domain.TimelineEvent;
import im.hither.domain.TimelineEvent.DeliveryChanged;
import im.hither.domain.TimelineEvent.DetailChanged;
import im.hither.domain.TimelineEvent.GapsChanged;
import im.hither.domain.TimelineEvent.HistoryDeleted;
import im.hither.domain.TimelineEvent.HistoryProved;
import im.hither.domain.TimelineEvent.MarkerMoved;
import im.hither.domain.TimelineEvent.MessageRemoved;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.domain.TimelineEvent.NotStored;
import im.hither.domain.TimelineEvent.NotifyChanged;
import im.hither.domain.TimelineEvent.PageStored;
import im.hither.domain.TimelineEvent.ReadMoved;
import im.hither.domain.TimelineEvent.TypingChanged;
import im.hither.feature.archive.History;
import im.hither.feature.edit.Changeable;
import im.hither.feature.message.Messages;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// One open conversation: the rows shown, where reading stopped, who is writing. FX thread.
public final class TimelineViewModel {
    private final ConversationId conversation;
    private final Messages messages;
    private final ZoneId zone;
    private final Stretch stretch = new Stretch();
    private final StretchLoader loader;
    private final MissingParts missing;
    private final ReadLine reading = new ReadLine();
    private final Readers readers = new Readers();
    private final Set<MessageId> whole = new HashSet<>();
    private final Map<MessageId, Boolean> asSent = new HashMap<>();
    private final ObservableList<TimelineRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper outdated = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper name;
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final Writers writers = new Writers();
    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper lineAbove = new ReadOnlyBooleanWrapper();
    private final UnseenLine unseen = new UnseenLine();
    private Optional<Steering> steering = Optional.empty();
    private Consumer<MessageId> delete = _ -> {};
    private Runnable compareKeys = () -> {};
    private Optional<MessageId> sought = Optional.empty();
    private Deeds deeds = Deeds.NONE;
    private boolean atEnd = true;
    private boolean focused;

    /// @param name what the other side is called
    public TimelineViewModel(
            ConversationId conversation,
            String name,
            Messages messages,
            History history,
            Asker asker,
            ZoneId zone) {
        this.conversation = conversation;
        this.messages = messages;
        this.zone = zone;
        loader =
                new StretchLoader(stretch, new Pages(messages, conversation), asker, this::changed);
        missing = new MissingParts(conversation, history, asker, this::changed);
        this.name = new ReadOnlyStringWrapper(name);
    }

    /// What is shown, oldest first, as things stand now.
    public ObservableList<TimelineRow> rows() {
        update();
        return rows;
    }

    /// Whether something happened that the rows do not show yet: of hundreds of messages that come
    /// in while a picture is drawn, each one would make all rows anew.
    ReadOnlyBooleanProperty outdatedProperty() {
        return outdated.getReadOnlyProperty();
    }

    /// What the other side is called.
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// Whether the first page has come.
    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// Who is writing.
    ReadOnlyObjectProperty<List<String>> writersProperty() {
        return writers.namesProperty();
    }

    /// How many messages came after what was read.
    public ReadOnlyIntegerProperty unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /// Whether reading stopped above what is on screen, and nobody has been there since.
    public ReadOnlyBooleanProperty lineAboveProperty() {
        return lineAbove.getReadOnlyProperty();
    }

    /// Goes to where reading stopped.
    public void toLine() {
        reading.line()
                .ifPresent(line -> {
                    if (UnseenLine.place(line, stretch).isPresent()) jumpToLine();
                    else loader.at(line, this::jumpToLine);
                });
    }

    private void jumpToLine() {
        reading.line()
                .flatMap(line -> UnseenLine.place(line, stretch))
                .ifPresent(row -> jump(row, false));
    }

    /// More of the conversation, before and after what is shown.
    StretchLoader pages() {
        return loader;
    }

    /// The other side is called something else now.
    public void rename(String now) {
        name.set(now);
        changed();
    }

    /// Who moves the view from now on.
    public void steer(Steering view) {
        steering = Optional.of(view);
    }

    /// Who does what is asked for about a message from now on.
    public void act(Deeds actor) {
        deeds = actor;
    }

    /// What can be done about messages.
    Deeds deeds() {
        return deeds;
    }

    /// The newest message of ours that can be corrected.
    public Optional<ChatMessage> lastCorrectable() {
        return stretch.messages().reversed().stream().filter(Changeable::canCorrect).findFirst();
    }

    /// Shows the place where reading stopped, or the end when everything is read.
    public void open() {
        loader.open(opening -> {
            if (!loaded.get()) missing.open();
            loaded.set(true);
            readers.know(opening.markers());
            if (reading.open(opening.readUpTo(), opening.unread())) jumpToLine();
            sought.ifPresent(this::find);
            sought = Optional.empty();
        });
    }

    /// Takes over an event of this conversation.
    public void apply(TimelineEvent event) {
        if (!event.conversation().equals(conversation)) return;
        boolean known = event instanceof MessageStored(_, _, var held) && stretch.holds(held.id());
        boolean changed = stretch.apply(event);
        switch (event) {
            case MessageStored(_, _, var message) -> {
                if (!known) arrived(message);
            }
            case DeliveryChanged _, DetailChanged _, MessageRemoved _ -> {}
            case MarkerMoved(_, _, var marker) -> changed |= readers.moved(marker);
            case HistoryDeleted _ -> {}
            case PageStored(_, _, var messages) -> missed(messages);
            case TypingChanged(_, _, var now, var nick) -> writers.heard(nick, now);
            case GapsChanged _ -> missing.look();
            case NotStored _, HistoryProved _, NotifyChanged _ -> {}
            case ReadMoved(_, _, var upTo, var left) -> reading.moved(upTo, left);
        }
        unread.set(reading.unread());
        if (changed) changed();
    }

    private void arrived(ChatMessage message) {
        writers.said(message);
        if (!reading.arrived(message, focused && atEnd)) return;
        if (atEnd) loader.stayShort();
        boolean own =
                message.direction() == Direction.OUT
                        && message.delivery() instanceof DeliveryState.Pending;
        if (own) steering.ifPresent(Steering::toEnd);
    }

    private void missed(int messages) {
        loader.outdated(messages);
        if (loaded.get()) readAgain();
    }

    /// What is shown is read again; who is at the end is taken to where reading stopped.
    private void readAgain() {
        if (!loader.isDue()) return;
        if (atEnd || stretch.messages().isEmpty()) {
            open();
        } else {
            loader.again(opening -> {
                readers.know(opening.markers());
                reading.open(opening.readUpTo(), opening.unread());
            });
        }
    }

    /// Shows this message, wherever it is; nothing happens when it is not there.
    public void find(MessageId id) {
        if (!loaded.get()) {
            sought = Optional.of(id); // first it has to be known how far was read
        } else if (stretch.messages().stream().anyMatch(message -> message.id().equals(id))) {
            jump(id, true);
        } else {
            loader.around(id, () -> jump(id, true));
        }
    }

    private void jump(Object row, boolean mark) {
        steering.ifPresent(view -> view.jumpTo(row, mark));
    }

    private void changed() {
        reading.know(stretch.messages());
        unread.set(reading.unread());
        outdated.set(true);
        readAgain();
    }

    /// Makes the rows show what happened.
    void update() {
        if (!outdated.get()) return;
        outdated.set(false);
        var builder = new RowBuilder(zone, name.get(), readers);
        var shown = new RowBuilder.Shown(whole, asSent);
        var all = builder.rows(stretch.messages(), reading.line(), shown);
        rows.setAll(missing.among(all, stretch.reachesStart(), stretch.reachesEnd()));
    }

    /// Nothing was heard of anybody's writing for long.
    public void forgetTyping() {
        writers.forget();
    }

    /// Whether the end of the conversation is on screen.
    public void atEnd(boolean now) {
        atEnd = now;
    }

    /// These rows are on screen; what is seen in a window that has the focus is read.
    public void seen(List<TimelineRow> onScreen, boolean windowFocused) {
        focused = windowFocused;
        lineAbove.set(
                reading.line()
                        .filter(line ->
                                unseen.isAbove(line, stretch, rows, onScreen, windowFocused))
                        .isPresent());
        if (!windowFocused) return;
        ReadLine.newest(onScreen)
                .filter(reading::seen)
                .ifPresent(upTo -> messages.read(conversation, upTo));
    }

    /// Shows a long message to its end.
    public void showWhole(MessageId id) {
        whole.add(id);
        changed();
    }

    /// Shows a message without its styling, or with it again.
    public void showAsSent(MessageId id, boolean now) {
        asSent.put(id, now);
        changed();
    }

    /// Fetches what is missing there.
    public void load(Gap gap) {
        missing.load(gap);
    }

    /// Sends a message again that failed.
    public void retry(MessageId id) {
        messages.retry(id);
    }

    /// What happens from now on when somebody wants to delete a message.
    public void onDelete(Consumer<MessageId> action) {
        delete = action;
    }

    /// Somebody wants to delete a message.
    public void delete(MessageId id) {
        delete.accept(id);
    }

    /// What happens from now on when somebody wants to compare keys.
    public void onCompareKeys(Runnable action) {
        compareKeys = action;
    }

    /// Somebody wants to compare the keys of the other side.
    void compareKeys() {
        compareKeys.run();
    }

    /// Takes no answer any more.
    public void close() {
        loader.close();
        steering = Optional.empty();
    }
}
