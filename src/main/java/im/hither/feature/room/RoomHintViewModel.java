package im.hither.feature.room;

import im.hither.concurrent.Asker;
import im.hither.domain.ConversationId;
import im.hither.domain.RoomEvent;
import im.hither.text.OneLine;
import im.hither.text.Texts;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What there is to know about the open conversation where it goes through a room to one person, or
/// into another network. FX thread.
public final class RoomHintViewModel {
    private final RoomAccess rooms;
    private final Asker asker;
    private final Texts texts;
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper gone = new ReadOnlyBooleanWrapper();
    private Optional<ConversationId> shown = Optional.empty();

    public RoomHintViewModel(RoomAccess rooms, Asker asker, Texts texts) {
        this.rooms = rooms;
        this.asker = asker;
        this.texts = texts;
    }

    /// Another conversation is open now, or none that has to do with a room.
    public void show(Optional<ConversationId> conversation) {
        if (conversation.equals(shown)) return;
        shown = conversation;
        tell(Optional.empty());
        ask();
    }

    public void apply(RoomEvent event) {
        if (!(event instanceof RoomEvent.InvitationsChanged)) ask();
    }

    private void ask() {
        shown.ifPresent(asked ->
                asker.ask(
                        () -> rooms.hint(asked),
                        hint -> {
                            if (shown.equals(Optional.of(asked))) tell(hint);
                        }));
    }

    private void tell(Optional<RoomHint> hint) {
        gone.set(
                hint.filter(each -> each instanceof RoomHint.Privately talk && !talk.there())
                        .isPresent());
        sentence.set(hint.map(this::words).orElse(""));
    }

    private String words(RoomHint hint) {
        return switch (hint) {
            case RoomHint.Privately(var room, var nick, var there) ->
                    texts.text(
                            there ? "room.hint.private" : "room.hint.gone",
                            OneLine.of(nick),
                            OneLine.of(room.name()));
            case RoomHint.Gateway _ -> texts.text("room.kind.gateway");
        };
    }

    /// What it is; empty where there is nothing unusual.
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /// Whether nothing would reach the other one now.
    public ReadOnlyBooleanProperty goneProperty() {
        return gone.getReadOnlyProperty();
    }
}
