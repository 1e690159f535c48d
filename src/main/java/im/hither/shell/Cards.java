package im.hither.shell;

import im.hither.domain.Account;
import im.hither.domain.AccountId;
import im.hither.domain.ChatMessage;
import im.hither.domain.Contact;
import im.hither.domain.ConversationId;
import im.hither.domain.MessageId;
import im.hither.feature.account.AccountStatus;
import im.hither.feature.account.AccountView;
import im.hither.feature.account.AccountViewModel;
import im.hither.feature.account.PasswordView;
import im.hither.feature.account.SignInView;
import im.hither.feature.account.SignInViewModel;
import im.hither.feature.archive.KeepsView;
import im.hither.feature.chatlist.ChatListEntry;
import im.hither.feature.contact.AddContactView;
import im.hither.feature.contact.AddContactViewModel;
import im.hither.feature.contact.RemoveContactView;
import im.hither.feature.contact.RenameView;
import im.hither.feature.export.ExportFormat;
import im.hither.feature.export.ExportViewModel;
import im.hither.feature.marker.MarkingView;
import im.hither.feature.marker.MarkingViewModel;
import im.hither.feature.notify.NotifyView;
import im.hither.feature.notify.NotifyViewModel;
import im.hither.feature.omemo.HabitsView;
import im.hither.feature.omemo.HabitsViewModel;
import im.hither.feature.retention.DeleteView;
import im.hither.feature.retention.Deletion;
import im.hither.feature.retention.KeepingView;
import im.hither.feature.retention.KeepingViewModel;
import im.hither.feature.room.EnterRoomView;
import im.hither.feature.room.InviteView;
import im.hither.feature.room.InviteViewModel;
import im.hither.feature.room.ModerateView;
import im.hither.feature.room.ModerateViewModel;
import im.hither.feature.room.RoomDetailsView;
import im.hither.feature.room.RoomDetailsViewModel;
import im.hither.feature.room.RoomSettingsView;
import im.hither.feature.room.RoomSettingsViewModel;
import im.hither.feature.room.RoomSummary;
import im.hither.feature.settings.AppearanceView;
import im.hither.feature.settings.RunningView;
import im.hither.feature.settings.SettingsView;
import im.hither.feature.trust.KeysView;
import im.hither.feature.trust.KeysViewModel;
import im.hither.shell.PaletteRow.Deed;
import im.hither.text.OneLine;
import im.hither.ui.FilePicker;
import im.hither.ui.Overlay;
import im.hither.ui.Printing;
import im.hither.ui.ScreenPictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Everything that is asked for on a card over the window.
final class Cards {
    private final Models models;
    private final Overlay overlay;
    private final FilePicker picker;
    private final Supplier<AboutView> about;

    Cards(Models models, Overlay overlay, FilePicker picker, MainWindow.About about) {
        this.models = models;
        this.overlay = overlay;
        this.picker = picker;
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

    /// @param address the room's, where it is known
    void room(String address) {
        var model = models.beginRoom();
        model.textProperty().set(address);
        overlay.show(new EnterRoomView(model, models.texts(), overlay::close));
    }

    /// Removes what somebody said in a room, if that is meant.
    void moderate(ChatMessage message) {
        var services = models.services();
        var model =
                new ModerateViewModel(message, services.rooms(), services.asker(), models.texts());
        overlay.show(new ModerateView(model, models.texts(), overlay::close));
    }

    /// What a room is, and who belongs to it.
    void details(RoomSummary room) {
        var services = models.services();
        var model =
                new RoomDetailsViewModel(room, services.rooms(), services.asker(), models.texts());
        var ways = new RoomDetailsView.Ways(this::roomSettings, overlay::close);
        overlay.show(new RoomDetailsView(model, models.texts(), ways));
    }

    private void roomSettings(RoomSummary room) {
        var services = models.services();
        var model =
                new RoomSettingsViewModel(room, services.rooms(), services.asker(), models.texts());
        overlay.show(new RoomSettingsView(model, models.texts(), overlay::close));
    }

    /// Asks somebody into a room.
    void invite(RoomSummary room) {
        var services = models.services();
        var model = new InviteViewModel(room, services.rooms(), services.asker(), models.texts());
        overlay.show(new InviteView(model, models.texts(), overlay::close));
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
                                    overlay::close);
                    overlay.show(new KeysView(model, ways, models.texts()));
                });
    }

    void settings() {
        var appearance = new AppearanceView(models.appearance(), models.texts());
        var services = models.services();
        var notes =
                new NotifyView(
                        new NotifyViewModel(services.notes(), services.asker()), models.texts());
        var panes = new ArrayList<Node>(List.of(appearance));
        panes.add(new RunningView(models.running(), models.texts()));
        panes.addAll(services.conversations().settings());
        panes.add(
                new MarkingView(
                        new MarkingViewModel(
                                services.marking(), services.asker(), Optional.empty()),
                        models.texts()));
        panes.add(notes);
        panes.add(keeping(Optional.empty()));
        models.accounts().stream()
                .filter(Account::enabled)
                .map(each -> new HabitsViewModel(each, services.encryption(), services.asker()))
                .forEach(each -> panes.add(new HabitsView(each, models.texts())));
        for (var keeps : models.beginKeeps()) panes.add(new KeepsView(keeps, models.texts()));
        overlay.show(new SettingsView(models.texts(), overlay::close, panes.toArray(Node[]::new)));
    }

    private KeepingView keeping(Optional<ConversationId> conversation) {
        var services = models.services();
        return new KeepingView(
                new KeepingViewModel(services.keeping(), services.asker(), conversation),
                models.texts());
    }

    /// For how long messages with somebody are kept.
    void keep(ChatListEntry chat) {
        var heading = new Label(models.texts().text("retention.title", OneLine.of(chat.name())));
        heading.getStyleClass().add("heading");
        heading.setWrapText(true);
        var close = new Button(models.texts().text("retention.close"));
        close.setOnAction(_ -> overlay.close());
        var buttons = new HBox(close);
        buttons.getStyleClass().add("buttons");
        var card = new VBox(heading, keeping(Optional.of(chat.conversation())), buttons);
        card.getStyleClass().add("form");
        overlay.show(card);
    }

    /// Asks where, and writes everything that was said there into a file.
    void export(ChatListEntry chat) {
        var texts = models.texts();
        var kinds =
                List.of(
                        kind("export.html", ExportFormat.HTML),
                        kind("export.text", ExportFormat.TEXT),
                        kind("export.jsonl", ExportFormat.JSONL));
        picker.save(
                        overlay.getScene().getWindow(),
                        texts.text("export.where"),
                        ExportViewModel.fileName(chat.name()),
                        kinds)
                .ifPresent(file -> models.export().export(chat.conversation(), file));
    }

    private FilePicker.Kind kind(String words, ExportFormat format) {
        return new FilePicker.Kind(models.texts().text(words), format.ending());
    }

    /// Deletes everything with somebody, if that is meant.
    void deleteAll(ChatListEntry chat) {
        var all = new Deletion.All(chat.conversation());
        overlay.show(DeleteView.all(chat.name(), models.texts(), () -> delete(all)));
    }

    /// Deletes one message, if that is meant.
    void delete(ConversationId conversation, MessageId message) {
        var one = new Deletion.One(conversation, message);
        overlay.show(DeleteView.one(models.texts(), () -> delete(one)));
    }

    private void delete(Deletion deletion) {
        var services = models.services();
        services.asker().ask(() -> services.keeping().delete(deletion), _ -> {});
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

    void about() {
        overlay.show(about.get());
    }
}
