package im.hither.shell;

import im.hither.concurrent.Asker;
import im.hither.domain.AccountEvent.ConnectionChanged;
import im.hither.domain.AccountEvent.KeysChanged;
import im.hither.domain.ConnectionState;
import im.hither.domain.ConversationId;
import im.hither.domain.Event;
import im.hither.domain.RoomEvent.RoomChanged;
import im.hither.domain.TimelineEvent;
import im.hither.feature.account.SignInView;
import im.hither.feature.styling.Link;
import im.hither.feature.styling.LinkEvent;
import im.hither.shell.ShellViewModel.Screen;
import im.hither.text.Addresses;
import im.hither.text.Texts;
import im.hither.ui.Drawn;
import im.hither.ui.FilePicker;
import im.hither.ui.IconButton;
import im.hither.ui.Notice;
import im.hither.ui.Overlay;
import im.hither.ui.ScrolledCard;
import im.hither.ui.Theme;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The window of the program. FX thread.
public final class MainWindow {
    private static final System.Logger LOG = System.getLogger(MainWindow.class.getName());
    private static final double WIDTH = 1080;
    private static final double HEIGHT = 720;
    private static final double LEAST_WIDTH = 360;
    private static final double LEAST_HEIGHT = 420;
    private static final String[] SHEETS = {
        "shell",
        "account",
        "chatlist",
        "contact",
        "settings",
        "timeline",
        "composer",
        "spelling",
        "styling",
        "omemo",
        "trust",
        "search",
        "room",
        "archive"
    };

    /// What the About card says.
    ///
    /// @param notice what the libraries want to be said, word for word
    /// @param report what somebody who mends a fault wants to know; waits for the disk
    public record About(String version, String notice, Callable<String> report) {}

    private final Stage stage;
    private final Texts texts;
    private final Models models;
    private final StackPane ground = new StackPane();
    private final Cards cards;
    private final FilePicker picker;
    private final Subscription dressed;
    private Optional<ShellView> shell = Optional.empty();
    private Optional<String> waiting = Optional.empty();

    /// @param elsewhere opens what other programs are for, a page of the web for one; may wait
    public MainWindow(
            Stage stage,
            Services services,
            Texts texts,
            Clock clock,
            Theme theme,
            FilePicker picker,
            Consumer<String> elsewhere,
            Choices choices,
            About about) {
        this.stage = stage;
        this.texts = texts;
        this.picker = picker;
        models = new Models(services, texts, clock, choices);
        ground.getStyleClass().add("ground");
        VBox.setVgrow(ground, Priority.ALWAYS);
        var overlay = new Overlay(new VBox(trouble(), ground));
        cards = new Cards(models, overlay, picker, about);
        overlay.addEventHandler(
                LinkEvent.OPEN, event -> open(event.link(), elsewhere, services.asker()));
        stage.setScene(new Scene(overlay, WIDTH, HEIGHT));
        if (texts.text("shell.direction").equals("rtl")) {
            stage.getScene().setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        dressed = theme.dress(stage.getScene(), SHEETS);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
    }

    private Notice trouble() {
        var trouble = new Notice();
        trouble.getStyleClass().add("trouble");
        trouble.textProperty().bind(models.troubleProperty());
        var read = new IconButton(MaterialDesignC.CLOSE, texts.text("shell.close.card"));
        read.getStyleClass().add("trouble-close");
        read.visibleProperty().bind(models.troubleOverProperty());
        read.setOnAction(_ -> models.dismiss());
        trouble.offer(read);
        return trouble;
    }

    /// Asks for what is stored and shows the window.
    public void show() {
        begin();
        stage.show();
    }

    /// Asks for what is stored, for a window that is shown when it is raised.
    public void begin() {
        models.load();
        models.shell().screenProperty().subscribe(this::fill);
        onUnread(count -> stage.setTitle(title(count)));
    }

    /// Tells how many messages are unread, now and whenever that changes.
    public void onUnread(IntConsumer listener) {
        models.chats().unreadProperty().subscribe(count -> listener.accept(count.intValue()));
    }

    /// Says something about the profile above everything else.
    public void say(String sentence) {
        models.say(sentence);
    }

    /// An address is looked for, and nothing is done with it before somebody wants that; the rest
    /// is opened by other programs.
    private void open(Link link, Consumer<String> elsewhere, Asker asker) {
        if (!link.isAddress()) {
            asker.ask(
                    () -> {
                        elsewhere.accept(link.uri());
                        return link;
                    },
                    _ -> {});
            return;
        }
        openLink(link.uri());
    }

    /// Looks for whom an `xmpp:` link leads to, once there is an account; what else the link asks
    /// for is left to the person.
    public void openLink(String link) {
        var address = Addresses.ofLink(link);
        if (address.isEmpty()) return;
        if (shell.isEmpty()) {
            waiting = Optional.of(link);
            return;
        }
        if (Addresses.isJoin(link)) {
            cards.rooms().enter(address.get().toString());
            return;
        }
        shell.get().search();
        models.chats().queryProperty().set(address.get().toString());
    }

    /// Brings an event to where it is shown.
    public void apply(Event event) {
        models.apply(event);
        if (event instanceof TimelineEvent timeline) {
            shell.ifPresent(view -> view.apply(timeline));
        }
        if (event instanceof KeysChanged || event instanceof RoomChanged) { // who can read
            models.keysChanged();
            shell.ifPresent(ShellView::keysChanged);
        }
        if (event instanceof ConnectionChanged(_, _, ConnectionState.Online _)) { // how much fits
            shell.ifPresent(ShellView::keysChanged);
        }
    }

    /// Opens a conversation that there is.
    public void open(ConversationId conversation) {
        models.chats().open(conversation);
    }

    /// Tells from now on which conversation is open, whenever that changes.
    public void onOpen(Consumer<Optional<ConversationId>> listener) {
        models.chats()
                .openProperty()
                .map(open -> open.map(chat -> chat.entry().conversation()))
                .subscribe((_, now) -> listener.accept(now));
    }

    /// Brings the window to the front.
    public void raise() {
        stage.show();
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
    }

    /// Takes everything away; nothing listens any more.
    public void close() {
        ground.getChildren().clear();
        dressed.unsubscribe();
        stage.close();
    }

    private void fill(Screen screen) {
        shell = Optional.empty();
        switch (screen) {
            case STARTING -> ground.getChildren().clear();
            case SIGN_IN -> ground.getChildren().setAll(signIn());
            case MAIN -> {
                var view = new ShellView(models, cards);
                Shortcuts.install(new WindowDeeds(models, view, cards));
                shell = Optional.of(view);
                ground.getChildren().setAll(view);
                waiting.ifPresent(this::openLink);
                waiting = Optional.empty();
                models.chats()
                        .loadedProperty()
                        .subscribe(loaded -> {
                            if (loaded) noteDrawn();
                        });
            }
        }
    }

    /// The log tells whether a slow start was slow to here.
    private static void noteDrawn() {
        if (!LOG.isLoggable(Level.DEBUG)) return;
        Drawn.then(() -> LOG.log(Level.DEBUG, "the conversations are drawn"));
    }

    private Node signIn() {
        var model = models.beginSignIn();
        model.doneProperty()
                .subscribe(done -> {
                    if (done) models.shell().signedIn();
                });
        var view = SignInView.welcome(model, picker, texts);
        view.getStyleClass().add("welcome");
        var card = new ScrolledCard(view);
        card.getStyleClass().add("welcome-ground");
        return card;
    }

    private String title(int unread) {
        return unread > 0 ? texts.text("shell.title.unread", unread) : "Hither";
    }
}
