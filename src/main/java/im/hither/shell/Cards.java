package im.hither.shell;

import im.hither.domain.AccountId;
import im.hither.domain.Contact;
import im.hither.feature.account.AccountStatus;
import im.hither.feature.account.AccountView;
import im.hither.feature.account.AccountViewModel;
import im.hither.feature.account.PasswordView;
import im.hither.feature.account.SignInView;
import im.hither.feature.account.SignInViewModel;
import im.hither.feature.contact.AddContactView;
import im.hither.feature.contact.AddContactViewModel;
import im.hither.feature.contact.RemoveContactView;
import im.hither.feature.contact.RenameView;
import im.hither.feature.trust.KeysView;
import im.hither.feature.trust.KeysViewModel;
import im.hither.shell.PaletteRow.Deed;
import im.hither.ui.FilePicker;
import im.hither.ui.Overlay;
import im.hither.ui.Printing;
import im.hither.ui.ScreenPictures;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What is asked for on a card over the window: accounts and contacts here, the rest by subject.
final class Cards {
    private final Models models;
    private final Overlay overlay;
    private final FilePicker picker;
    private final Supplier<AboutView> about;
    private final RoomCards rooms;
    private final HistoryCards history;
    private Optional<SettingsCards> settings = Optional.empty();

    Cards(Models models, Overlay overlay, FilePicker picker, MainWindow.About about) {
        this.models = models;
        this.overlay = overlay;
        this.picker = picker;
        rooms = new RoomCards(models, overlay);
        history = new HistoryCards(models, overlay, picker);
        var report = new ReportViewModel(about.report(), models.services().asker());
        this.about =
                () ->
                        new AboutView(
                                about.version(),
                                about.notice(),
                                report,
                                models.texts(),
                                overlay::close);
    }

    void account(AccountId account) {
        var model =
                new AccountViewModel(
                        account,
                        models.services().accounts(),
                        models.board(),
                        models.texts(),
                        models.times());
        var ways =
                new AccountView.Cards(
                        this::password,
                        this::settings,
                        this::signIn,
                        overlay::show,
                        overlay::close);
        overlay.show(new AccountView(model, models.texts(), ways));
    }

    void password(AccountId account) {
        var model = models.beginPassword(account);
        overlay.show(new PasswordView(model, models.texts(), overlay::close));
    }

    private void signIn() {
        overlay.show(signIn(models.beginSignIn()));
    }

    private void settings(AccountStatus account) {
        var model = models.beginSignIn();
        model.fill(account);
        overlay.show(signIn(model));
    }

    private SignInView signIn(SignInViewModel model) {
        return SignInView.card(model, picker, models.texts(), overlay::close);
    }

    void addContact(String address) {
        var model =
                new AddContactViewModel(
                        models.services().contacts(), models.accounts(), models.texts());
        model.addressProperty().set(address);
        overlay.show(new AddContactView(model, models.texts(), overlay::close));
    }

    void rename(Contact contact) {
        overlay.show(new RenameView(contact, models.contacts(), models.texts(), overlay::close));
    }

    void remove(Contact contact) {
        overlay.show(RemoveContactView.of(contact, models.contacts(), models.texts()));
    }

    /// The keys of the person one is talking to.
    void keys(HeaderViewModel.Shown shown) {
        var entry = shown.chat().entry();
        var services = models.services();
        models.accounts().stream()
                .filter(each -> each.id().equals(entry.account()))
                .findFirst()
                .ifPresent(account -> {
                    var model =
                            new KeysViewModel(
                                    account.id(),
                                    entry.conversation(),
                                    entry.address(),
                                    account.address(),
                                    services.trust(),
                                    services.encryption(),
                                    services.asker(),
                                    models.texts(),
                                    models.times());
                    models.keys(model);
                    var ways =
                            new KeysView.Ways(
                                    picker,
                                    ScreenPictures.ofSystem(),
                                    Printing.ofSystem(services.asker()),
                                    overlay::show,
                                    overlay::close,
                                    person -> models.chats().open(account.id(), person),
                                    overlay::close);
                    overlay.show(new KeysView(model, ways, models.texts()));
                });
    }

    /// What can be chosen; made when it is asked for, which few starts do.
    SettingsCards settings() {
        if (settings.isEmpty()) {
            settings = Optional.of(new SettingsCards(models, overlay, picker, history));
        }
        return settings.get();
    }

    /// Finds a conversation or something to do, by name.
    void palette(List<Deed> deeds) {
        var model =
                new PaletteViewModel(models.beginFinding(), deeds, row -> models.chats().open(row));
        overlay.show(
                new PaletteView(model, "shell.palette.prompt", models.texts(), overlay::close));
    }

    /// Finds a conversation by name, and puts a text there to be sent.
    void forward(String text) {
        var model =
                new PaletteViewModel(
                        models.beginFinding(), List.of(), row -> models.forward(row, text));
        overlay.show(
                new PaletteView(model, "shell.forward.prompt", models.texts(), overlay::close));
    }

    /// Those about rooms.
    RoomCards rooms() {
        return rooms;
    }

    /// Those about what is kept.
    HistoryCards history() {
        return history;
    }

    void about() {
        overlay.show(about.get());
    }
}
