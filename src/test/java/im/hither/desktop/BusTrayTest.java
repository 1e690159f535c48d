package im.hither.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.desktop.Tray.Picture;
import im.hither.desktop.Tray.Shown;
import im.hither.desktop.TrayInterfaces.Item;
import im.hither.desktop.TrayInterfaces.Launcher;
import im.hither.desktop.TrayInterfaces.Watcher;
import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The icon on a session bus of the test's own, with a watcher that takes note.
class BusTrayTest {
    private static final Tray.Words WORDS = new Tray.Words("Open Hither", "Quit");

    @TempDir Path folder;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> registered = new LinkedBlockingQueue<>();
    private PrivateBus bus;
    private DBusConnection desktop;
    private boolean host = true;

    @BeforeEach
    void start() throws IOException, DBusException {
        bus = PrivateBus.start(folder);
        desktop = DBusConnectionBuilder.forAddress(bus.address()).withShared(false).build();
    }

    @AfterEach
    void stop() {
        desktop.disconnect();
        bus.close();
    }

    private BusTray connected() throws DBusException {
        return BusTray.connect(bus.address(), WORDS, new Told());
    }

    private void watch() throws DBusException {
        desktop.exportObject(TrayInterfaces.WATCHER_PATH, new FakeWatcher());
        desktop.requestBusName(TrayInterfaces.WATCHER);
    }

    private String told() throws InterruptedException {
        return String.valueOf(told.poll(10, TimeUnit.SECONDS));
    }

    private String registered() throws InterruptedException {
        return String.valueOf(registered.poll(10, TimeUnit.SECONDS));
    }

    @Test
    void iconTellsWhatItLooksLikeAndIsClicked() throws Exception {
        watch();
        try (var tray = connected()) {
            var name = registered();
            assertThat(told()).isEqualTo("visible true");
            tray.show(
                    new Shown(
                            "2 unread messages",
                            2,
                            List.of(new Picture(1, IntBuffer.wrap(new int[] {0xff0a0b0c})))));

            var properties = desktop.getRemoteObject(name, StatusItem.PATH, Properties.class);
            var all = properties.GetAll(TrayInterfaces.ITEM);
            assertThat(all.get("Category")).hasToString("[Communications]");
            assertThat(properties.<String>Get(TrayInterfaces.ITEM, "Title")).isEqualTo("Hither");
            assertThat(value(all, "ToolTip")).contains("2 unread messages");
            assertThat(value(all, "IconPixmap")).contains("1, 1, [-1, 10, 11, 12]");

            desktop.getRemoteObject(name, StatusItem.PATH, Item.class).Activate(0, 0);
            assertThat(told()).isEqualTo("opened");
        }
    }

    @Test
    void menuOpensAndEnds() throws Exception {
        watch();
        try (var _ = connected()) {
            var name = registered();
            assertThat(told()).isEqualTo("visible true");
            var menu = desktop.getRemoteObject(name, StatusMenu.PATH, TrayInterfaces.Menu.class);

            assertThat(menu.GetGroupProperties(List.of(), List.of())).hasSize(3);
            assertThat(menu.GetProperty(1, "label")).hasToString("[Open Hither]");
            menu.Event(2, "hovered", new Variant<>(0), new UInt32(0));
            menu.Event(2, "clicked", new Variant<>(0), new UInt32(0));
            assertThat(told()).isEqualTo("quit");
            menu.Event(1, "clicked", new Variant<>(0), new UInt32(0));
            assertThat(told()).isEqualTo("opened");
        }
    }

    @Test
    void iconComesWithADesktopThatBeginsLaterAndGoesWithIt() throws Exception {
        try (var _ = connected()) {
            watch();
            assertThat(registered()).startsWith(":");
            assertThat(told()).isEqualTo("visible true");

            desktop.sendMessage(
                    new Watcher.StatusNotifierHostUnregistered(TrayInterfaces.WATCHER_PATH));
            assertThat(told()).isEqualTo("visible false");
            desktop.sendMessage(
                    new Watcher.StatusNotifierHostRegistered(TrayInterfaces.WATCHER_PATH));
            assertThat(told()).isEqualTo("visible true");
            desktop.releaseBusName(TrayInterfaces.WATCHER);
            assertThat(told()).isEqualTo("visible false");
        }
    }

    @Test
    void nobodyWhoShowsIconsIsNoPlaceToHide() throws Exception {
        host = false;
        watch();
        try (var _ = connected()) {
            assertThat(registered()).startsWith(":");
            desktop.sendMessage(
                    new Watcher.StatusNotifierHostRegistered(TrayInterfaces.WATCHER_PATH));

            assertThat(told()).isEqualTo("visible true"); // and not a word before
        }
    }

    @Test
    @DisplayName("I3: whether there is a place for the icon is believed of the watcher alone")
    void othersAreNotBelieved() throws Exception {
        watch();
        try (var _ = connected();
                var stranger =
                        DBusConnectionBuilder.forAddress(bus.address()).withShared(false).build()) {
            assertThat(told()).isEqualTo("visible true");
            stranger.sendMessage(
                    new Watcher.StatusNotifierHostUnregistered(TrayInterfaces.WATCHER_PATH));
            desktop.getRemoteObject(registered(), StatusItem.PATH, Item.class).Activate(0, 0);

            assertThat(told()).isEqualTo("opened");
        }
    }

    @Test
    void dockIsToldHowMuchIsUnread() throws Exception {
        try (var tray = connected()) {
            desktop.addSigHandler(
                    Launcher.Update.class,
                    update -> told.add(update.application + read(update.what)));
            tray.show(new Shown("", 3, List.of()));

            assertThat(told())
                    .contains("application://im.hither.Hither.desktop")
                    .contains("[3]")
                    .contains("[true]");
        }
    }

    private static String value(Map<String, Variant<?>> properties, String name) {
        return read(Objects.requireNonNull(properties.get(name)).getValue());
    }

    private static String read(Object value) {
        return switch (value) {
            case Object[] many -> read(List.of(many));
            case byte[] bytes -> java.util.Arrays.toString(bytes);
            case List<?> list -> list.stream().map(BusTrayTest::read).toList().toString();
            default -> value.toString();
        };
    }

    private final class Told implements TrayListener {
        @Override
        public void opened() {
            told.add("opened");
        }

        @Override
        public void quit() {
            told.add("quit");
        }

        @Override
        public void visible(boolean now) {
            told.add("visible " + now);
        }
    }

    /// Knows of icons, and says whether anybody shows them.
    private final class FakeWatcher implements Watcher, Properties {
        @Override
        public void RegisterStatusNotifierItem(String service) {
            registered.add(service);
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <A> A Get(String inside, String name) {
            return (A) new Variant<>(host);
        }

        @Override
        public <A> void Set(String inside, String name, A value) {}

        @Override
        public Map<String, Variant<?>> GetAll(String inside) {
            return Map.of("IsStatusNotifierHostRegistered", new Variant<>(host));
        }

        @Override
        public String getObjectPath() {
            return TrayInterfaces.WATCHER_PATH;
        }
    }
}
