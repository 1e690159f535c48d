package im.hither.feature.notify;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.concurrent.SerialThread;
import im.hither.desktop.Notifier;
import im.hither.desktop.NotifierListener;
import im.hither.domain.Availability;
import im.hither.domain.ConversationId;
import im.hither.domain.Direction;
import im.hither.domain.Note;
import im.hither.domain.NotifySetting;
import im.hither.domain.Position;
import im.hither.domain.Presence;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.domain.TimelineEvent.PageStored;
import im.hither.domain.TimelineEvent.ReadMoved;
import im.hither.feature.chatlist.ChatListEntry;
import im.hither.session.Attention;
import im.hither.session.Events;
import im.hither.testing.FakeScheduler;
import im.hither.testing.TestDatabase;
import im.hither.text.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NotifyServiceTest {
    private final TestDatabase files = TestDatabase.open();
    private final FakeScheduler scheduler = new FakeScheduler();
    private final SerialThread thread = new SerialThread("notes");
    private final Attention attention = new Attention();
    private final StoredChats chats = new StoredChats(files.database());
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private final Events events = new Events();
    private Presence own = new Presence(Availability.AVAILABLE, Optional.empty());
    private final List<String> done = new ArrayList<>();
    private final RecordingNotifier desktop = new RecordingNotifier();
    private final NotifyService service =
            new NotifyService(
                    files.database(),
                    thread,
                    new NotifyRepository(),
                    chats,
                    new RecordingAnswers(),
                    attention,
                    scheduler,
                    scheduler,
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    events,
                    new Announcement(new Texts(Locale.ENGLISH)),
                    new Quiet(() -> own, Clock.fixed(NOW, ZoneOffset.UTC)));
    private final ConversationId romeo = chats.person("romeo@montague.example", true);

    @BeforeEach
    void begin() {
        attention.window(false);
        service.begin(desktop::listen, conversation -> done.add("open " + conversation.value()));
    }

    @AfterEach
    void close() {
        service.close();
        files.close();
    }

    private void came(ConversationId conversation, String text, int unread) {
        var message = chats.says(conversation, Direction.IN, text, unread);
        service.apply(new MessageStored(conversation, 1, message));
    }

    private void wait(Duration time) {
        settle();
        scheduler.advance(time);
        settle();
    }

    private void settle() {
        thread.call(() -> true);
    }

    private List<String> shown() {
        return desktop.shown.stream().map(note -> note.title() + ": " + note.body()).toList();
    }

    @Test
    void unreadMessageIsTold() {
        came(romeo, "But soft!", 1);
        wait(Duration.ofSeconds(1));

        assertThat(shown()).containsExactly("romeo: But soft!");
        assertThat(attention.active()).isTrue();
    }

    @Test
    void whatIsReadAtOnceIsNotTold() {
        came(romeo, "But soft!", 0);
        wait(Duration.ofSeconds(1));

        assertThat(shown()).isEmpty();
    }

    @Test
    @DisplayName("H5: what comes at once is one note, and sounds are far apart")
    void burstIsOneNote() {
        for (var i = 1; i <= 500; i++) came(romeo, "Hark " + i, i);
        wait(Duration.ofSeconds(1));
        came(romeo, "Hark again", 501);
        wait(Duration.ofSeconds(1));
        came(romeo, "And once more", 502);
        wait(Duration.ofSeconds(1));

        assertThat(desktop.shown)
                .extracting(Notifier.Note::silent)
                .containsExactly(false, true, true);
        wait(Duration.ofSeconds(3));
        came(romeo, "Later", 503);
        wait(Duration.ofSeconds(1));
        assertThat(desktop.shown.getLast().silent()).isFalse();
    }

    private void quiet(String from, String until) {
        var hours = new QuietHours(true, LocalTime.parse(from), LocalTime.parse(until));
        service.keep(new NotifyChoice(true, true, hours));
    }

    @Test
    void nothingIsToldInQuietHoursAndTheNextNoteCountsIt() {
        quiet("11:30", "12:01");
        came(romeo, "But soft!", 1);
        wait(Duration.ofSeconds(1));
        assertThat(shown()).isEmpty();

        quiet("12:01", "11:59");
        came(romeo, "What light?", 2);
        wait(Duration.ofSeconds(1));
        assertThat(shown()).containsExactly("romeo: What light? (2 unread)");
    }

    @Test
    void nothingIsToldWhileOneIsNotToBeDisturbed() {
        own = new Presence(Availability.DO_NOT_DISTURB, Optional.empty());

        came(romeo, "But soft!", 1);
        wait(Duration.ofSeconds(1));

        assertThat(shown()).isEmpty();
    }

    @Test
    void readAnywhereItGoes() {
        came(romeo, "But soft!", 1);
        wait(Duration.ofSeconds(1));

        service.apply(new ReadMoved(romeo, 2, Position.END, 0));
        settle();

        assertThat(desktop.withdrawn).containsExactly(Long.toString(romeo.value()));
        assertThat(attention.active()).isFalse();
    }

    @Test
    @DisplayName("B16: nothing is told of strangers until they were answered")
    void strangersAreNotTold() {
        var paris = chats.person("paris@verona.example", false);
        came(paris, "Buy a tomb", 1);
        wait(Duration.ofSeconds(1));
        assertThat(shown()).isEmpty();

        chats.says(paris, Direction.OUT, "No, thank you", 0);
        came(paris, "A pity", 1);
        wait(Duration.ofSeconds(1));
        assertThat(shown()).containsExactly("paris: A pity");
    }

    @Test
    void ofAPublicChannelIsToldWhatNamesUs() {
        var channel = chats.room("verona@rooms.example", "muc_open muc_nonanonymous");
        came(channel, "Good morning", 1);
        wait(Duration.ofSeconds(1));
        assertThat(shown()).isEmpty();

        var message = chats.says(channel, Direction.IN, "Juliet?", 2);
        chats.names(message);
        service.apply(new MessageStored(channel, 1, message));
        came(channel, "she is asleep", 3);
        wait(Duration.ofSeconds(1));

        assertThat(shown()).containsExactly("verona: Juliet?");
    }

    @Test
    void ofAPrivateGroupIsToldEverything() {
        var group = chats.room("garden@rooms.example", "muc_membersonly muc_nonanonymous");
        came(group, "Good morning", 1);
        wait(Duration.ofSeconds(1));

        assertThat(shown()).containsExactly("garden: Good morning");
    }

    @Test
    void whatIsMutedIsNotToldUntilThen() {
        service.mute(romeo, Optional.of(NOW.plusSeconds(1)));
        came(romeo, "But soft!", 1);
        wait(Duration.ofSeconds(1));
        assertThat(shown()).isEmpty();

        service.mute(romeo, Optional.of(NOW));
        came(romeo, "What light?", 2);
        wait(Duration.ofSeconds(1));
        assertThat(shown()).containsExactly("romeo: What light? (2 unread)");
    }

    @Test
    void mutingTakesTheNoteAway() {
        events.follow(service::apply);
        came(romeo, "But soft!", 1);
        wait(Duration.ofSeconds(1));

        service.mute(romeo, Optional.of(NotifySetting.FOR_EVER));
        settle();

        assertThat(desktop.withdrawn).containsExactly(Long.toString(romeo.value()));
    }

    @Test
    void toldOnceIsEnough() {
        came(romeo, "But soft!", 1);
        wait(Duration.ofSeconds(1));

        service.apply(new PageStored(romeo, 3, 1));
        wait(Duration.ofSeconds(1));

        assertThat(shown()).hasSize(1);
    }

    @Test
    void nothingIsShownWhereThatWasChosen() {
        service.keep(new NotifyChoice(false, true, QuietHours.USUAL));
        came(romeo, "But soft!", 1);
        wait(Duration.ofSeconds(1));

        assertThat(shown()).isEmpty();
        assertThat(service.choice()).isEqualTo(new NotifyChoice(false, true, QuietHours.USUAL));
    }

    @Test
    void lockedScreenDoesNotSayWhatWasWritten() {
        service.away(true);
        came(romeo, "But soft!", 1);
        wait(Duration.ofSeconds(1));

        assertThat(shown()).containsExactly("romeo: A new message");
    }

    @Test
    void noteOpensReadsAndAnswers() {
        came(romeo, "But soft!", 1);
        wait(Duration.ofSeconds(1));
        var key = desktop.shown.getFirst().key();

        desktop.listener().opened(key);
        desktop.listener().read(key);
        desktop.listener().replied(key, "Who is there?");
        settle();

        var id = romeo.value();
        assertThat(done)
                .containsExactlyInAnyOrder(
                        "open " + id, "read " + id, "send " + id + " Who is there?");
    }

    private final class RecordingAnswers implements NotifyService.Answers {
        @Override
        public void read(ChatListEntry entry) {
            done.add("read " + entry.conversation().value());
        }

        @Override
        public void send(ConversationId conversation, String text) {
            done.add("send " + conversation.value() + " " + text);
        }
    }

    /// A desktop that keeps what it is told.
    private static final class RecordingNotifier implements Notifier {
        private final List<Note> shown = new ArrayList<>();
        private final List<String> withdrawn = new ArrayList<>();
        private @Nullable NotifierListener listener;

        private Notifier listen(NotifierListener listens) {
            listener = listens;
            return this;
        }

        private NotifierListener listener() {
            return Optional.ofNullable(listener).orElseThrow();
        }

        @Override
        public void show(Note note) {
            shown.add(note);
        }

        @Override
        public void withdraw(String key) {
            withdrawn.add(key);
        }

        @Override
        public void close() {}
    }
}
