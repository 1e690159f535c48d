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
import im.hither.feature.notify.NotifyView;
import im.hither.feature.notify.NotifyViewModel;
import im.hither.feature.settings.AppearanceView;
import im.hither.feature.settings.SettingsView;
import im.hither.feature.trust.KeysView;
import im.hither.feature.trust.KeysViewModel;
import im.hither.ui.FilePicker;
import im.hither.ui.Overlay;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;

/// Everything that is asked for on a card over the window.
final class Cards {
    private final Models models;
    private final Overlay overlay;
    private final FilePicker picker;
    private final Supplier<AboutView> about;

    Cards(Models models, Overlay overlay, FilePicker picker, String version, String notice) {
        this.models = models;
        this.overlay = overlay;
        this.picker = picker;
        this.about = () -> new AboutView(version, notice, models.texts(), overlay::close);
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
                                    entry.address(),
                                    account.address(),
                                    services.trust(),
                                    services.encryption(),
                                    services.asker(),
                                    models.texts());
                    models.keys(model);
                    overlay.show(new KeysView(model, picker, models.texts(), overlay::close));
                });
    }

    void settings() {
        var appearance = new AppearanceView(models.appearance(), models.texts());
        var services = models.services();
        var notes =
                new NotifyView(
                        new NotifyViewModel(services.notes(), services.asker()), models.texts());
        var panes = new ArrayList<Node>(List.of(appearance));
        panes.addAll(services.conversations().settings());
        panes.add(notes);
        overlay.show(new SettingsView(models.texts(), overlay::close, panes.toArray(Node[]::new)));
    }

    void about() {
        overlay.show(about.get());
    }
}
