package im.hither.feature.room;

import im.hither.concurrent.Asker;
import im.hither.text.Texts;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What may be done about the people of a room: at once, or after a question on a card. FX thread.
public final class PersonMenuViewModel {
    private final RoomAccess rooms;
    private final Asker asker;
    private final Texts texts;
    private final Ways ways;

    /// What leads elsewhere.
    ///
    /// @param question asks, on a card, whether it is meant
    /// @param nick asks for another name of ours
    /// @param trouble says what did not work
    public record Ways(
            Consumer<PersonWish> question, Consumer<RoomSummary> nick, Consumer<String> trouble) {}

    public PersonMenuViewModel(RoomAccess rooms, Asker asker, Texts texts, Ways ways) {
        this.rooms = rooms;
        this.asker = asker;
        this.texts = texts;
        this.ways = ways;
    }

    Set<PersonDeed> deeds(RoomSummary room, Participant person) {
        return Powers.in(room).over(person);
    }

    void wish(PersonWish wish) {
        if (wish.grave()) {
            ways.question().accept(wish);
            return;
        }
        asker.ask(
                () -> wish.ask(rooms.administration(), Optional.empty()),
                this::tell,
                _ -> ways.trouble().accept(texts.text("room.enter.failed")));
    }

    private void tell(Reply<Boolean> reply) {
        if (reply instanceof Reply.Refused<Boolean> refused) {
            ways.trouble().accept(new RoomWords(texts).sentence(refused));
        }
    }

    void takeAnotherName(RoomSummary room) {
        ways.nick().accept(room);
    }
}
