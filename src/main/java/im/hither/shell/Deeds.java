package im.hither.shell;

import im.hither.domain.Appearance;
import im.hither.domain.Availability;
import im.hither.domain.WindowAction;
import im.hither.feature.account.AccountStatus;
import im.hither.feature.presence.StatusViewModel;
import im.hither.feature.settings.SettingsGroup;
import im.hither.feature.settings.SettingsView;
import im.hither.shell.PaletteRow.Deed;
import im.hither.text.Texts;
import im.hither.ui.KeyStrokes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What the window can do, by name: for the palette.
final class Deeds {
    private final WindowDeeds window;
    private final Models models;
    private final Cards cards;
    private final Texts texts;

    private Deeds(WindowDeeds window) {
        this.window = window;
        this.models = window.models();
        this.cards = window.cards();
        this.texts = models.texts();
    }

    /// Those that make sense now.
    static List<Deed> of(WindowDeeds window) {
        var deeds = new Deeds(window);
        return Stream.of(
                        deeds.starting(),
                        deeds.here(),
                        deeds.places(),
                        deeds.looks(),
                        deeds.settings(),
                        deeds.statuses(),
                        deeds.accounts())
                .flatMap(each -> each)
                .toList();
    }

    private Deed deed(String key, Runnable action) {
        return new Deed(texts.text(key), "", action);
    }

    private Deed deed(String key, WindowAction action) {
        var words = models.keyMap().get().keys(action).map(each -> KeyStrokes.words(each, texts));
        return new Deed(texts.text(key), words.orElse(""), () -> window.run(action));
    }

    private Stream<Deed> starting() {
        return Stream.of(
                deed("shell.deed.search", WindowAction.SEARCH),
                deed("room.enter.title", () -> cards.rooms().enter("")),
                deed("shell.deed.addContact", () -> cards.addContact("")));
    }

    /// What concerns the open conversation.
    private Stream<Deed> here() {
        var shown = models.header().shownProperty().get();
        if (shown.isEmpty()) return Stream.of();
        var entry = shown.get().chat().entry();
        return Stream.of(
                deed("shell.deed.find", WindowAction.FIND),
                deed("shell.keys", () -> cards.keys(shown.get())),
                deed("shell.keep", () -> cards.history().keep(entry)),
                deed("shell.close", WindowAction.CLOSE));
    }

    private Stream<Deed> places() {
        return Stream.of(
                deed("shell.chats", WindowAction.CHATS),
                deed("shell.contacts", WindowAction.CONTACTS),
                deed("shell.settings", WindowAction.SETTINGS),
                deed("settings.keys", WindowAction.SHORTCUTS),
                deed("shell.about", cards::about));
    }

    private Stream<Deed> looks() {
        return Stream.of(
                deed("shell.deed.light", () -> window.look(look -> look.with(Appearance.LIGHT))),
                deed("shell.deed.dark", () -> window.look(look -> look.with(Appearance.DARK))),
                deed("shell.deed.system", () -> window.look(look -> look.with(Appearance.SYSTEM))),
                deed("shell.deed.larger", WindowAction.LARGER),
                deed("shell.deed.smaller", WindowAction.SMALLER),
                deed("shell.deed.usual", WindowAction.USUAL_SIZE));
    }

    private Stream<Deed> statuses() {
        return Stream.of(Availability.AVAILABLE, Availability.AWAY, Availability.DO_NOT_DISTURB)
                .map(each ->
                        new Deed(
                                texts.text("shell.status", StatusViewModel.name(each, texts)),
                                "",
                                () -> models.status().choose(each)));
    }

    private Stream<Deed> settings() {
        return Arrays.stream(SettingsGroup.values())
                .map(group ->
                        new Deed(
                                texts.text("shell.settings.of", SettingsView.name(group, texts)),
                                "",
                                () -> cards.settings().show(group)));
    }

    private Stream<Deed> accounts() {
        return models.board().statuses().stream()
                .map(AccountStatus::account)
                .map(account ->
                        new Deed(
                                texts.text("shell.account", account.address()),
                                "",
                                () -> cards.account(account.id())));
    }
}
