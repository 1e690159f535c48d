package im.hither.feature.notify;

import im.hither.concurrent.Scheduler;
import im.hither.concurrent.SerialThread;
import im.hither.concurrent.Ticker;
import im.hither.desktop.Notifier;
import im.hither.desktop.NotifierListener;
import im.hither.domain.ChatMessage;
import im.hither.domain.ConversationId;
import im.hither.domain.ConversationKind;
import im.hither.domain.Direction;
import im.hither.domain.Event;
import im.hither.domain.NotifyLevel;
import im.hither.domain.TimelineEvent.MessageStored;
import im.hither.domain.TimelineEvent.NotifyChanged;
import im.hither.domain.TimelineEvent.PageStored;
import im.hither.domain.TimelineEvent.ReadMoved;
import im.hither.feature.chatlist.ChatListEntry;
import im.hither.feature.chatlist.Chats;
import im.hither.session.Attention;
import im.hither.session.Events;
import im.hither.storage.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Shows one note for each conversation in which something unread came from somebody one knows, and
/// takes it back when it was read.
public final class NotifyService implements Notes, AutoCloseable {
    /// What is read as it comes, and what comes at once, makes no note of its own.
    private static final Duration SETTLED = Duration.ofMillis(600);

    /// Between two sounds.
    private static final Duration QUIET = Duration.ofSeconds(3);

    private final Database database;
    private final NotifyRepository notes;
    private final Chats chats;
    private final Attention attention;
    private final Scheduler scheduler;
    private final Ticker ticker;
    private final Clock clock;
    private final Events events;
    private final Announcement announcement;
    private final Quiet quiet;
    private final Answers answers;
    private final SerialThread thread;
    private final Set<ConversationId> due = new HashSet<>();
    private final Map<ConversationId, Attention.Hold> standing = new HashMap<>();
    private Optional<Supplier<Notifier>> desktop = Optional.empty();
    private Optional<Notifier> notifier = Optional.empty();
    private Optional<Long> sounded = Optional.empty();
    private boolean away;

    /// What a note can do, in the services that do it. Any thread.
    public interface Answers {
        void read(ChatListEntry entry);

        void send(ConversationId conversation, String text);
    }

    /// @param thread this service's own, which ends with it
    public NotifyService(
            Database database,
            SerialThread thread,
            NotifyRepository notes,
            Chats chats,
            Answers answers,
            Attention attention,
            Scheduler scheduler,
            Ticker ticker,
            Clock clock,
            Events events,
            Announcement announcement,
            Quiet quiet) {
        this.database = database;
        this.thread = thread;
        this.notes = notes;
        this.chats = chats;
        this.answers = answers;
        this.attention = attention;
        this.scheduler = scheduler;
        this.ticker = ticker;
        this.clock = clock;
        this.events = events;
        this.announcement = announcement;
        this.quiet = quiet;
    }

    /// Shows notes from now on.
    ///
    /// @param connect makes what shows them, when the first one is to be shown
    /// @param open brings a conversation to the front
    public void begin(Function<NotifierListener, Notifier> connect, Consumer<ConversationId> open) {
        thread.offer(() -> desktop = Optional.of(() -> connect.apply(new Pressed(open))));
    }

    @Override
    public NotifyChoice choice() {
        return database.read(notes::choice);
    }

    @Override
    public void keep(NotifyChoice choice) {
        thread.offer(() -> {
            database.write(tx -> {
                notes.keep(tx, choice);
                return choice;
            });
            if (!choice.shown()) Set.copyOf(standing.keySet()).forEach(this::withdraw);
        });
    }

    @Override
    public void mute(ConversationId conversation, Optional<Instant> until) {
        var commit =
                database.write(tx -> {
                    notes.mute(tx, conversation, until);
                    return tx.commit();
                });
        events.publish(new NotifyChanged(conversation, commit));
    }

    /// Nobody sits there, or somebody may look over the shoulder: what was written is not shown.
    public void away(boolean isAway) {
        thread.offer(() -> away = isAway);
    }

    /// Takes over what happened; any thread.
    public void apply(Event event) {
        if (event instanceof MessageStored(var conversation, _, var message)) {
            if (message.direction() == Direction.IN) thread.offer(() -> look(conversation));
        } else if (event instanceof PageStored(var conversation, _, _)) {
            thread.offer(() -> look(conversation));
        } else if (event instanceof NotifyChanged(var conversation, _)) {
            thread.offer(() -> quieten(conversation));
        } else if (event instanceof ReadMoved(var conversation, _, _, var unread) && unread == 0) {
            thread.offer(() -> withdraw(conversation));
        }
    }

    /// What was told of need not stand any more.
    private void quieten(ConversationId conversation) {
        if (chats.entry(conversation).filter(entry -> counted(entry) > 0).isEmpty()) {
            withdraw(conversation);
        }
    }

    private void look(ConversationId conversation) {
        if (desktop.isPresent() && due.add(conversation)) {
            scheduler.after(SETTLED, () -> thread.offer(() -> settled(conversation)));
        }
    }

    private void settled(ConversationId conversation) {
        due.remove(conversation);
        chats.entry(conversation)
                .filter(entry -> counted(entry) > 0)
                .ifPresentOrElse(this::announce, () -> withdraw(conversation));
    }

    private int counted(ChatListEntry entry) {
        return entry.notifies().counted(entry.unread(), entry.mentions(), clock.instant());
    }

    private void announce(ChatListEntry entry) {
        var choice = choice();
        if (!choice.shown() || quiet.is(choice)) return;
        var worth =
                worth(entry)
                        .filter(message ->
                                !database.<Boolean>read(snapshot -> notes.told(snapshot, message)));
        if (worth.isEmpty()) return;
        var content = choice.content() && !away;
        notifier().show(announcement.of(entry, worth.get(), counted(entry), content, silent()));
        standing.computeIfAbsent(entry.conversation(), _ -> attention.hold());
        database.write(tx -> {
            notes.tell(tx, worth.get());
            return worth;
        });
    }

    /// The message to tell of: the last one by somebody one knows or in a room, or the last that
    /// addresses us.
    private Optional<ChatMessage> worth(ChatListEntry entry) {
        if (entry.notifies().level() == NotifyLevel.ON_MENTION) {
            return database.read(snapshot -> notes.mention(snapshot, entry.conversation()));
        }
        return entry.last()
                .filter(last -> last.direction() == Direction.IN)
                .filter(_ -> entry.kind() == ConversationKind.ROOM || known(entry));
    }

    private boolean known(ChatListEntry entry) {
        return database.<Boolean>read(snapshot -> notes.known(snapshot, entry.conversation()));
    }

    private Notifier notifier() {
        if (notifier.isEmpty()) notifier = desktop.map(Supplier::get);
        return notifier.orElse(Notifier.NONE);
    }

    private boolean silent() {
        var now = ticker.nanos();
        if (sounded.isPresent() && now - sounded.get() < QUIET.toNanos()) return true;
        sounded = Optional.of(now);
        return false;
    }

    private void withdraw(ConversationId conversation) {
        if (forget(conversation)) notifier().withdraw(Long.toString(conversation.value()));
    }

    private boolean forget(ConversationId conversation) {
        var hold = standing.remove(conversation);
        if (hold == null) return false;
        hold.close();
        return true;
    }

    /// Takes all notes away.
    @Override
    public void close() {
        thread.submit(() -> notifier.ifPresent(Notifier::close));
        thread.close();
    }

    private final class Pressed implements NotifierListener {
        private final Consumer<ConversationId> open;

        private Pressed(Consumer<ConversationId> open) {
            this.open = open;
        }

        @Override
        public void opened(String key) {
            open.accept(conversation(key));
        }

        @Override
        public void read(String key) {
            thread.offer(() -> chats.entry(conversation(key)).ifPresent(answers::read));
        }

        @Override
        public void replied(String key, String text) {
            if (!text.isBlank()) answers.send(conversation(key), text);
        }

        @Override
        public void gone(String key) {
            thread.offer(() -> forget(conversation(key)));
        }

        private static ConversationId conversation(String key) {
            return new ConversationId(Long.parseLong(key));
        }
    }
}
