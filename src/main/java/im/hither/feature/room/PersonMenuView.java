package im.hither.feature.room;

import im.hither.text.Texts;
import im.hither.ui.Copying;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The menu of somebody in a room: writing to them, and what we may do about them.
final class PersonMenuView {
    private final PersonMenuViewModel model;
    private final Texts texts;
    private final Consumer<Participant> write;

    PersonMenuView(PersonMenuViewModel model, Texts texts, Consumer<Participant> write) {
        this.model = model;
        this.texts = texts;
        this.write = write;
    }

    ContextMenu of(RoomSummary room, Participant person) {
        var menu = new ContextMenu();
        var ours = person.here() && person.occupant().nick().equals(room.nick());
        if (ours) {
            add(menu, "room.person.nick", () -> model.takeAnotherName(room));
        } else if (person.here()) {
            add(menu, "room.person.write", () -> write.accept(person));
        }
        person.occupant()
                .address()
                .ifPresent(address ->
                        add(menu, "room.person.copy", () -> Copying.text(address.toString())));
        addDeeds(menu, room, person);
        return menu;
    }

    private void addDeeds(ContextMenu menu, RoomSummary room, Participant person) {
        var deeds = model.deeds(room, person);
        if (deeds.isEmpty()) return;
        menu.getItems().add(new SeparatorMenuItem());
        for (var deed : deeds) {
            switch (deed) {
                case GIVE_VOICE, TAKE_VOICE, MAKE_MODERATOR, END_MODERATOR ->
                        menu.getItems().add(item(new PersonWish(room, person, deed)));
                case MAKE_OWNER, MAKE_ADMIN, MAKE_MEMBER, MAKE_GUEST, THROW_OUT, BAN -> {}
            }
        }
        var standing = standing(room, person, deeds);
        if (!standing.getItems().isEmpty()) {
            menu.getItems().addAll(standing, new SeparatorMenuItem());
        }
        for (var deed : List.of(PersonDeed.THROW_OUT, PersonDeed.BAN)) {
            if (deeds.contains(deed)) {
                menu.getItems().add(item(new PersonWish(room, person, deed)));
            }
        }
    }

    /// What they are to the room, with what they may become.
    private Menu standing(RoomSummary room, Participant person, Set<PersonDeed> deeds) {
        var standing = new Menu(texts.text("room.person.standing"));
        for (var deed :
                List.of(
                        PersonDeed.MAKE_OWNER,
                        PersonDeed.MAKE_ADMIN,
                        PersonDeed.MAKE_MEMBER,
                        PersonDeed.MAKE_GUEST)) {
            var now = deed.affiliation().filter(person.affiliation()::equals).isPresent();
            if (!now && !deeds.contains(deed)) continue;
            var item = new RadioMenuItem(texts.text("room.person." + deed.name()));
            item.setSelected(now);
            item.setOnAction(_ -> {
                item.setSelected(now); // what becomes of it is told by the room
                if (!now) model.wish(new PersonWish(room, person, deed));
            });
            standing.getItems().add(item);
        }
        return standing;
    }

    private MenuItem item(PersonWish wish) {
        var item = new MenuItem(texts.text("room.person." + wish.deed().name()));
        item.setOnAction(_ -> model.wish(wish));
        return item;
    }

    private void add(ContextMenu menu, String key, Runnable action) {
        var item = new MenuItem(texts.text(key));
        item.setOnAction(_ -> action.run());
        menu.getItems().add(item);
    }
}
