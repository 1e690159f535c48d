package im.hither.shell;

import im.hither.domain.Look;
import im.hither.domain.TextSize;
import im.hither.domain.WindowAction;
import im.hither.feature.settings.SettingsGroup;
import im.hither.shell.ShellViewModel.Place;
import java.util.function.UnaryOperator;

/// What the window does at each of its actions, by key or from the palette.
record WindowDeeds(Models models, ShellView view, Cards cards) {
    void run(WindowAction action) {
        switch (action) {
            case PALETTE -> cards.palette(Deeds.of(this));
            case PEOPLE, SEARCH -> view.search();
            case FIND -> view.find();
            case CHATS -> view.place(Place.CHATS);
            case CONTACTS -> view.place(Place.CONTACTS);
            case PREVIOUS -> models.chats().step(-1);
            case NEXT -> models.chats().step(1);
            case CLOSE -> view.back();
            case SETTINGS -> cards.settings().show();
            case SHORTCUTS -> cards.settings().show(SettingsGroup.KEYS);
            case LARGER -> look(Look::larger);
            case SMALLER -> look(Look::smaller);
            case USUAL_SIZE -> look(look -> look.with(TextSize.USUAL));
        }
    }

    void look(UnaryOperator<Look> change) {
        models.look().set(change.apply(models.look().get()));
    }
}
