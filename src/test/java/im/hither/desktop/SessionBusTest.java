package im.hither.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.desktop.Notifier.Note;
import im.hither.desktop.SessionBus.Notifications;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

/// Notes on a session bus of the test's own, with a notification service that records.
class SessionBusTest {
    private static final Notifier.Words WORDS = new Notifier.Words("Open", "Read", "Reply");

    @TempDir Path folder;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private PrivateBus bus;
    private DBusConnection service;
    private FakeService fake;

    @BeforeEach
    void start() throws IOException, DBusException {
        bus = PrivateBus.start(folder);
        service = DBusConnectionBuilder.forAddress(bus.address()).withShared(false).build();
        fake = new FakeService();
        service.exportObject(SessionBus.PATH, fake);
        service.requestBusName(SessionBus.SERVICE);
    }

    @AfterEach
    void stop() {
        service.disconnect();
        bus.close();
    }

    private SessionBus connected() throws DBusException {
        return SessionBus.connect(bus.address(), WORDS, new Told());
    }

    private void invoke(DBusConnection sender, long id, String action) throws DBusException {
        sender.sendMessage(
                new Notifications.ActionInvoked(SessionBus.PATH, new UInt32(id), action));
    }

    @Test
    void noteReplacesTheOneUnderItsKeyAndCanBeTakenBack() throws Exception {
        try (var notes = connected()) {
            notes.show(new Note("7", "Romeo", "But soft!", false));
            notes.show(new Note("7", "Romeo", "What light?", true));
            notes.withdraw("7");

            assertThat(fake.calls)
                    .containsExactly(
                            "0 Romeo | But soft! | [default, Open, read, Read, inline-reply, Reply] | message-new-instant",
                            "1 Romeo | What light? | [default, Open, read, Read, inline-reply, Reply] | silent",
                            "close 1");
        }
    }

    @Test
    @DisplayName("F7: what people wrote is never markup")
    void markupIsText() throws Exception {
        try (var notes = connected()) {
            notes.show(new Note("7", "Romeo", "<b>x</b><img src=\"http://evil\"> & more", false));

            assertThat(fake.calls.getFirst())
                    .contains("&lt;b&gt;x&lt;/b&gt;&lt;img src=\"http://evil\"&gt; &amp; more");
        }
    }

    @Test
    void whereTheDesktopIsNotToBeDisturbedNothingSounds() throws Exception {
        try (var notifier = connected()) {
            fake.inhibited = true;

            notifier.show(new Notifier.Note("1", "Romeo", "But soft!", false));

            assertThat(fake.calls.getLast()).endsWith("silent");
        }
    }

    @Test
    void whatIsDoneWithANoteIsTold() throws Exception {
        try (var notes = connected()) {
            notes.show(new Note("7", "Romeo", "But soft!", false));

            invoke(service, 1, "default");
            assertThat(next()).isEqualTo("opened 7");
            invoke(service, 1, "read");
            assertThat(next()).isEqualTo("read 7");
            service.sendMessage(
                    new Notifications.NotificationReplied(
                            SessionBus.PATH, new UInt32(1), "Who is there?"));
            assertThat(next()).isEqualTo("replied 7 Who is there?");
            service.sendMessage(
                    new Notifications.NotificationClosed(
                            SessionBus.PATH, new UInt32(1), new UInt32(2)));
            assertThat(next()).isEqualTo("gone 7");
        }
    }

    @Test
    @DisplayName("I3: only the service is believed, and only about notes that stand")
    void othersAreNotBelieved() throws Exception {
        try (var notes = connected();
                var stranger =
                        DBusConnectionBuilder.forAddress(bus.address()).withShared(false).build()) {
            notes.show(new Note("7", "Romeo", "But soft!", false));

            invoke(stranger, 1, "default");
            invoke(service, 99, "default");
            invoke(service, 1, "read");

            assertThat(next()).isEqualTo("read 7");
            assertThat(told).isEmpty();
        }
    }

    private String next() throws InterruptedException {
        return String.valueOf(told.poll(10, TimeUnit.SECONDS));
    }

    private final class Told implements NotifierListener {
        @Override
        public void opened(String key) {
            told.add("opened " + key);
        }

        @Override
        public void read(String key) {
            told.add("read " + key);
        }

        @Override
        public void replied(String key, String text) {
            told.add("replied " + key + " " + text);
        }

        @Override
        public void gone(String key) {
            told.add("gone " + key);
        }
    }

    /// A notification service that can do everything and shows nothing.
    static final class FakeService implements Notifications, Properties {
        private boolean inhibited;
        private final List<String> calls = new ArrayList<>();
        private long last;

        @Override
        public List<String> GetCapabilities() {
            return List.of(
                    "actions", "body", "body-markup", "inline-reply", "sound", "inhibitions");
        }

        @Override
        public UInt32 Notify(
                String application,
                UInt32 replaces,
                String icon,
                String title,
                String body,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int milliseconds) {
            var sound =
                    hints.containsKey("suppress-sound")
                            ? "silent"
                            : Objects.requireNonNull(hints.get("sound-name")).getValue();
            calls.add("%s %s | %s | %s | %s".formatted(replaces, title, body, actions, sound));
            if (replaces.longValue() == 0) last++;
            return new UInt32(last);
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as the library has it
        public <A> A Get(String face, String property) {
            assertThat(face).isEqualTo(SessionBus.SERVICE);
            assertThat(property).isEqualTo("Inhibited");
            return (A) Boolean.valueOf(inhibited);
        }

        @Override
        public <A> void Set(String face, String property, A value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Variant<?>> GetAll(String face) {
            return Map.of();
        }

        @Override
        public void CloseNotification(UInt32 id) {
            calls.add("close " + id);
        }

        @Override
        public String getObjectPath() {
            return SessionBus.PATH;
        }
    }
}
