package im.hither.shell;

import im.hither.domain.Appearance;
import im.hither.domain.Availability;
import im.hither.domain.TextSize;
import im.hither.feature.account.AccountStatus;
import im.hither.feature.presence.StatusView;
import im.hither.feature.settings.SettingsGroup;
import im.hither.feature.settings.SettingsView;
import im.hither.shell.PaletteRow.Deed;
import im.hither.shell.ShellViewModel.Place;
import im.hither.text.Texts;
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

    private Deed deed(String key, String keys, Runnable action) {
        return new Deed(texts.text(key), keys, action);
    }

    private Stream<Deed> starting() {
        return Stream.of(
                deed("shell.deed.search", "Ctrl+Shift+F", view::search),
                deed("room.enter.title", "", () -> cards.rooms().enter("")),
                deed("shell.deed.addContact", "", () -> cards.addContact("")));
    }

    /// What concerns the open conversation.
    private Stream<Deed> here() {
        var shown = models.header().shownProperty().get();
        if (shown.isEmpty()) return Stream.of();
        var entry = shown.get().chat().entry();
        return Stream.of(
                deed("shell.deed.find", "Ctrl+F", view::find),
                deed("shell.keys", "", () -> cards.keys(shown.get())),
                deed("shell.keep", "", () -> cards.history().keep(entry)),
                deed("shell.close", "Ctrl+W", view::back));
    }

    private Stream<Deed> places() {
        return Stream.of(
                deed("shell.chats", "Ctrl+1", () -> view.place(Place.CHATS)),
                deed("shell.contacts", "Ctrl+2", () -> view.place(Place.CONTACTS)),
                deed("shell.settings", "Ctrl+,", cards.settings()::show),
                deed("shell.about", "", cards::about));
    }

    private Stream<Deed> looks() {
        var look = models.look();
        return Stream.of(
                deed("shell.deed.light", "", () -> look.set(look.get().with(Appearance.LIGHT))),
                deed("shell.deed.dark", "", () -> look.set(look.get().with(Appearance.DARK))),
                deed("shell.deed.system", "", () -> look.set(look.get().with(Appearance.SYSTEM))),
                deed(
                        "shell.deed.larger",
                        "Ctrl++",
                        () -> look.set(look.get().with(look.get().textSize().larger()))),
                deed(
                        "shell.deed.smaller",
                        "Ctrl+−",
                        () -> look.set(look.get().with(look.get().textSize().smaller()))),
                deed(
                        "shell.deed.usual",
                        "Ctrl+0",
                        () -> look.set(look.get().with(TextSize.USUAL))));
    }

    private Stream<Deed> statuses() {
        return Stream.of(Availability.AVAILABLE, Availability.AWAY, Availability.DO_NOT_DISTURB)
                .map(each ->
                        new Deed(
                                texts.text("shell.status", StatusView.name(each, texts)),
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
