package im.hither.shell;

import im.hither.domain.Appearance;
import im.hither.domain.Availability;
import im.hither.domain.TextSize;
import im.hither.domain.WindowAction;
import im.hither.feature.account.AccountStatus;
import im.hither.feature.presence.StatusViewModel;
import im.hither.feature.settings.SettingsGroup;
import im.hither.feature.settings.SettingsView;
import im.hither.shell.PaletteRow.Deed;
import im.hither.shell.ShellViewModel.Place;
import im.hither.text.Texts;
import im.hither.ui.KeyStrokes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What the window can do, by name: for the palette.
final class Deeds {
    private final Models models;
    private final ShellView view;
    private final Cards cards;
    private final Texts texts;

    private Deeds(Models models, ShellView view, Cards cards) {
        this.models = models;
        this.view = view;
        this.cards = cards;
        this.texts = models.texts();
    }

    /// Those that make sense now.
    static List<Deed> of(Models models, ShellView view, Cards cards) {
        var deeds = new Deeds(models, view, cards);
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

    private Deed deed(String key, WindowAction keys, Runnable action) {
        var words = models.keyMap().get().keys(keys).map(each -> KeyStrokes.words(each, texts));
        return new Deed(texts.text(key), words.orElse(""), action);
    }

    private Stream<Deed> starting() {
        return Stream.of(
                deed("shell.deed.search", WindowAction.SEARCH, view::search),
                deed("room.enter.title", () -> cards.rooms().enter("")),
                deed("shell.deed.addContact", () -> cards.addContact("")));
    }

    /// What concerns the open conversation.
    private Stream<Deed> here() {
        var shown = models.header().shownProperty().get();
        if (shown.isEmpty()) return Stream.of();
        var entry = shown.get().chat().entry();
        return Stream.of(
                deed("shell.deed.find", WindowAction.FIND, view::find),
                deed("shell.keys", () -> cards.keys(shown.get())),
                deed("shell.keep", () -> cards.history().keep(entry)),
                deed("shell.close", WindowAction.CLOSE, view::back));
    }

    private Stream<Deed> places() {
        return Stream.of(
                deed("shell.chats", WindowAction.CHATS, () -> view.place(Place.CHATS)),
                deed("shell.contacts", WindowAction.CONTACTS, () -> view.place(Place.CONTACTS)),
                deed("shell.settings", WindowAction.SETTINGS, () -> cards.settings().show()),
                deed(
                        "settings.keys",
                        WindowAction.SHORTCUTS,
                        () -> cards.settings().show(SettingsGroup.KEYS)),
                deed("shell.about", cards::about));
    }

    private Stream<Deed> looks() {
        var look = models.look();
        return Stream.of(
                deed("shell.deed.light", () -> look.set(look.get().with(Appearance.LIGHT))),
                deed("shell.deed.dark", () -> look.set(look.get().with(Appearance.DARK))),
                deed("shell.deed.system", () -> look.set(look.get().with(Appearance.SYSTEM))),
                deed(
                        "shell.deed.larger",
                        WindowAction.LARGER,
                        () -> look.set(look.get().with(look.get().textSize().larger()))),
                deed(
                        "shell.deed.smaller",
                        WindowAction.SMALLER,
                        () -> look.set(look.get().with(look.get().textSize().smaller()))),
                deed(
                        "shell.deed.usual",
                        WindowAction.USUAL_SIZE,
                        () -> look.set(look.get().with(TextSize.USUAL))));
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
