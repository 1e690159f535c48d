package im.hither.shell;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.desktop.Tray;
import im.hither.desktop.TrayListener;
import im.hither.testing.Screen;
import im.hither.text.Texts;
import im.hither.ui.FxHandover;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatusIconViewTest {
    private final List<Tray.Shown> shown = new CopyOnWriteArrayList<>();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final AtomicReference<TrayListener> listener = new AtomicReference<>();
    private final Screen screen = Screen.showing(StackPane::new);
    private final StatusIcon icon =
            Screen.onFxThread(() ->
                    new StatusIcon(
                            new Texts(Locale.UK),
                            FxHandover.fxThread(),
                            () -> done.add("open"),
                            () -> done.add("quit")));

    @AfterEach
    void close() {
        icon.close();
    }

    private void begin() {
        screen.on(() ->
                icon.begin((words, hears) -> {
                    done.add(words.toString());
                    listener.set(hears);
                    return new Recording();
                }));
    }

    @Test
    void tellsWhatIsUnreadInWordsAndByAnotherPicture() {
        begin();
        screen.on(() -> icon.unread(1));
        screen.on(() -> icon.unread(1));
        screen.on(() -> icon.unread(0));
        icon.close();

        assertThat(done).containsExactly("Words[open=Open Hither, quit=Quit]", "closed");
        assertThat(shown).extracting(Tray.Shown::tip).containsExactly("", "1 unread message", "");
        assertThat(shown).extracting(Tray.Shown::unread).containsExactly(0, 1, 0);
        var plain = shown.get(0).pictures();
        var dotted = shown.get(1).pictures();
        assertThat(plain).extracting(Tray.Picture::size).containsExactly(24, 32, 48, 64);
        for (int each = 0; each < plain.size(); each++) {
            assertThat(dotted.get(each).argb()).isNotEqualTo(plain.get(each).argb());
        }
        var largest = dotted.getLast();
        assertThat(largest.argb().get(49 * 64 + 49)).isEqualTo(0xffd1242f); // in the dot
        assertThat(largest.argb().get(20 * 64 + 20))
                .isEqualTo(plain.getLast().argb().get(20 * 64 + 20));
    }

    @Test
    void clicksAndWhetherItIsSeenArriveOnTheFxThread() throws InterruptedException {
        begin();
        screen.on(() -> {});
        icon.close(); // what was begun is done
        assertThat(Screen.onFxThread(() -> icon.visibleProperty().get())).isFalse();

        var desktop = Objects.requireNonNull(listener.get());
        desktop.visible(true);
        desktop.opened();
        desktop.quit();

        screen.on(() -> {});
        assertThat(Screen.onFxThread(() -> icon.visibleProperty().get())).isTrue();
        assertThat(done).containsSubsequence("open", "quit");
    }

    private final class Recording implements Tray {
        @Override
        public void show(Shown now) {
            shown.add(now);
        }

        @Override
        public void close() {
            done.add("closed");
        }
    }
}
