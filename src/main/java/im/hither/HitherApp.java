package im.hither;

import im.hither.cli.WindowLink;
import im.hither.concurrent.Asker;
import im.hither.desktop.Notifier;
import im.hither.desktop.OtherPrograms;
import im.hither.desktop.SessionBus;
import im.hither.desktop.TroubleReport;
import im.hither.domain.ConnectionState;
import im.hither.domain.ConversationId;
import im.hither.domain.Event;
import im.hither.domain.KeyMap;
import im.hither.domain.WindowPlace;
import im.hither.feature.settings.SettingsService;
import im.hither.session.Attention;
import im.hither.session.wire.SmackNotice;
import im.hither.shell.Choices;
import im.hither.shell.MainWindow;
import im.hither.shell.OpenedConversations;
import im.hither.shell.PlaceKeeper;
import im.hither.shell.Services;
import im.hither.text.Texts;
import im.hither.ui.FilePicker;
import im.hither.ui.FxHandover;
import im.hither.ui.Theme;
import im.hither.ui.WindowIcon;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.stage.Stage;

/// Starts and stops the window, in order: the toolkit ([Hither]) while the profile is opened, then
/// the window, then the events.
final class HitherApp {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Executor fxThread = FxHandover.fxThread();
    private Optional<MainWindow> window = Optional.empty();
    private volatile Optional<Background> background = Optional.empty();

    private HitherApp() {}

    /// Shows the window and returns when it was closed.
    static void run(Supplier<AppGraph> core, WindowLink link) {
        Hither.begin();
        var graph = core.get(); // what it throws is said in a window by who called this
        try {
            Hither.awaitBegun();
            new HitherApp().run(graph, link);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
    }

    private void run(AppGraph graph, WindowLink link) throws InterruptedException {
        var handover = new FxHandover(this::apply);
        try (var _ = graph.events().follow(handover::deliver);
                var _ = graph.events().follow(graph.notes()::apply)) {
            var start = SafeStart.of(graph.profile());
            var settings = graph.settings();
            var before =
                    new Before(
                            start,
                            start.careful() ? Dressed.plainly(settings) : Dressed.of(settings),
                            settings.keys(),
                            settings.windowPlace(),
                            start.careful() ? Optional.empty() : settings.openConversation(),
                            Background.Chosen.of(settings),
                            link.isHidden());
            fxThread.execute(() -> show(graph, before));
            link.connect(uri -> fxThread.execute(() -> raise(uri)), closed::countDown);
            closed.await();
            start.ended();
        }
        fxThread.execute(() -> window.ifPresent(MainWindow::close));
        background.ifPresent(Background::close);
    }

    /// How the window was left.
    private record Before(
            SafeStart start,
            Dressed dressed,
            KeyMap keys,
            Optional<WindowPlace> place,
            Optional<ConversationId> open,
            Background.Chosen chosen,
            boolean hidden) {}

    private void show(AppGraph graph, Before before) {
        var theme = Theme.ofSystem();
        var sheet = before.dressed().wear(theme, graph.settings());
        var stage = new Stage();
        watch(stage, graph.attention());
        var texts = Texts.ofSystem();
        var clock = Clock.system(ZoneId.systemDefault());
        var asker = Asker.answeringOn(fxThread);
        var inBackground =
                new Background(
                        stage,
                        texts,
                        fxThread,
                        before.chosen(),
                        () -> window.ifPresent(MainWindow::raise),
                        closed::countDown);
        var conversations =
                new OpenedConversations(
                        graph.messages(),
                        graph.history(),
                        graph.composer(),
                        graph.spelling(),
                        graph.encryption(),
                        graph.edits(),
                        graph.reactions(),
                        graph.retention(),
                        graph.rooms(),
                        asker,
                        texts,
                        clock);
        var shown =
                new MainWindow(
                        stage,
                        new Services(
                                graph.accounts(),
                                graph.contacts(),
                                graph.chats(),
                                graph.rooms(),
                                graph.history(),
                                conversations,
                                graph.notes(),
                                graph.presence(),
                                graph.markers(),
                                graph.trust(),
                                graph.encryption(),
                                graph.search(),
                                graph.retention(),
                                graph.export(),
                                asker),
                        texts,
                        clock,
                        theme,
                        FilePicker.ofSystem(),
                        OtherPrograms::open,
                        new Choices(
                                theme.lookProperty(),
                                sheet,
                                theme.ownSheetProperty(),
                                keys(before.keys(), graph.settings()),
                                inBackground.running()),
                        new MainWindow.About(version(), SmackNotice.text(), () -> report(graph)));
        window = Optional.of(shown);
        PlaceKeeper.keep(stage, before.place(), graph.settings()::keep);
        before.open().ifPresent(shown::open);
        shown.onOpen(graph.settings()::keepOpen);
        inBackground.keep(before.chosen(), graph.settings(), asker, shown::say);
        stage.setOnShown(_ -> WindowIcon.give(stage));
        inBackground.begin(shown, before.hidden());
        background = Optional.of(inBackground);
        graph.presence().begin();
        graph.notes()
                .begin(
                        listener -> SessionBus.ofSession(words(texts), listener),
                        conversation -> fxThread.execute(() -> open(conversation)));
        before.dressed().reading().ifPresent(reading -> shown.say(reading.problem(texts)));
        if (before.start().careful()) shown.say(texts.text("shell.careful"));
        before.start().shown(asker);
        RepairWords.sentence(graph.repair(), texts).ifPresent(shown::say);
    }

    private static ObjectProperty<KeyMap> keys(KeyMap before, SettingsService settings) {
        var keys = new SimpleObjectProperty<>(before);
        keys.subscribe((_, chosen) -> settings.keep(chosen));
        return keys;
    }

    private static Notifier.Words words(Texts texts) {
        return new Notifier.Words(
                texts.text("notify.open"), texts.text("notify.read"), texts.text("notify.reply"));
    }

    private void open(ConversationId conversation) {
        window.ifPresent(shown -> {
            shown.open(conversation);
            shown.raise();
        });
    }

    private static void watch(Stage stage, Attention attention) {
        Runnable tell = () -> attention.window(stage.isShowing() && !stage.isIconified());
        stage.showingProperty().subscribe(tell);
        stage.iconifiedProperty().subscribe(tell);
    }

    private void apply(Event event) {
        window.ifPresent(shown -> shown.apply(event));
    }

    private void raise(String link) {
        window.ifPresent(shown -> {
            if (!link.isEmpty()) shown.openLink(link);
            shown.raise();
        });
    }

    private static String report(AppGraph graph) {
        var accounts =
                graph.accounts().accounts().stream()
                        .map(account -> graph.accounts().state(account.id()))
                        .map(HitherApp::inShort)
                        .toList();
        return TroubleReport.of(graph.profile(), version(), accounts);
    }

    private static String inShort(ConnectionState state) {
        var more =
                state instanceof ConnectionState.Online(var details)
                        ? " %s, %s".formatted(details.mechanism(), details.tls())
                        : "";
        return "account: " + state.getClass().getSimpleName() + more;
    }

    private static String version() {
        return Optional.ofNullable(HitherApp.class.getPackage().getImplementationVersion())
                .orElse("");
    }
}
