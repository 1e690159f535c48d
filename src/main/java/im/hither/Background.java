package im.hither;

import im.hither.concurrent.Asker;
import im.hither.desktop.Autostart;
import im.hither.desktop.BusTray;
import im.hither.feature.settings.Running;
import im.hither.feature.settings.SettingsService;
import im.hither.shell.MainWindow;
import im.hither.shell.StatusIcon;
import im.hither.text.Texts;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.stage.Stage;
import javafx.util.Duration;

/// How the program runs without its window: with an icon that brings it back, begun with the
/// session. FX thread.
final class Background implements AutoCloseable {
    /// The icon is nothing that anybody waits for.
    private static final Duration AFTER_WINDOW = Duration.seconds(3);

    /// A panel that is started anew is back by then.
    private static final Duration WITHOUT_ICON = Duration.seconds(10);

    private final Stage stage;
    private final Texts texts;
    private final StatusIcon icon;
    private final Running running;
    private final PauseTransition forgotten = new PauseTransition(WITHOUT_ICON);

    /// What was chosen; read before the window is made.
    record Chosen(boolean stays, Optional<Autostart> autostart, boolean begins) {
        /// Waits for the disk.
        static Chosen of(SettingsService settings) {
            var autostart = Autostart.ofThisProgram();
            return new Chosen(
                    settings.stays(), autostart, autostart.filter(Autostart::isOn).isPresent());
        }
    }

    /// @param raise brings the window
    /// @param quit ends the program
    Background(
            Stage stage,
            Texts texts,
            Executor fxThread,
            Chosen chosen,
            Runnable raise,
            Runnable quit) {
        this.stage = stage;
        this.texts = texts;
        icon = new StatusIcon(texts, fxThread, raise, quit);
        running =
                new Running(
                        new SimpleBooleanProperty(chosen.stays()),
                        icon.visibleProperty(),
                        chosen.autostart().map(_ -> new SimpleBooleanProperty(chosen.begins())));
        stage.setOnCloseRequest(request -> {
            if (running.isKeptWhenClosed()) stage.hide();
            else quit.run();
            request.consume();
        });
        forgotten.setOnFinished(_ -> showSmall());
    }

    Running running() {
        return running;
    }

    /// Keeps from now on what is chosen.
    ///
    /// @param say shows a sentence where that does not work
    void keep(Chosen chosen, SettingsService settings, Asker asker, Consumer<String> say) {
        running.stays().subscribe((_, stays) -> settings.keepStays(stays));
        chosen.autostart()
                .ifPresent(autostart ->
                        running.begins()
                                .orElseThrow()
                                .subscribe((_, on) -> turn(autostart, on, asker, say)));
    }

    private void turn(Autostart autostart, boolean on, Asker asker, Consumer<String> say) {
        asker.ask(
                () -> {
                    autostart.turn(on);
                    return on;
                },
                _ -> {},
                failure ->
                        say.accept(
                                texts.text(
                                        "settings.running.failed",
                                        String.valueOf(failure.getMessage()))));
    }

    /// Shows the window, or the icon alone.
    void begin(MainWindow window, boolean hidden) {
        window.onUnread(icon::unread);
        if (hidden) window.begin();
        else window.show();
        stage.showingProperty().subscribe(this::look);
        icon.visibleProperty().subscribe(this::look);
        var later = new PauseTransition(hidden ? Duration.ONE : AFTER_WINDOW);
        later.setOnFinished(_ -> icon.begin(BusTray::ofSession));
        later.play();
    }

    /// Nobody could bring back a window without an icon.
    private void look() {
        if (stage.isShowing() || icon.visibleProperty().get()) forgotten.stop();
        else forgotten.playFromStart();
    }

    private void showSmall() {
        stage.setIconified(true);
        stage.show();
    }

    /// Takes the icon away; waits for the desktop.
    @Override
    public void close() {
        icon.close();
    }
}
