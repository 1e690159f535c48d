package im.hither.feature.search;

import im.hither.concurrent.SerialThread;
import im.hither.domain.ConversationId;
import im.hither.domain.Position;
import im.hither.feature.chatlist.ChatListRepository;
import im.hither.feature.chatlist.ChatListService;
import im.hither.feature.message.ConversationRepository;
import im.hither.feature.message.PageRepository;
import im.hither.storage.Database;
import im.hither.storage.Migrations;
import im.hither.storage.Transaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/// A million messages in two thousand conversations: how long it takes to open one, to go to a time
/// and to find a word, while something is being stored all the time; and what that takes on the
/// disk.
public final class LongHistory {
    private static final int MESSAGES = Integer.getInteger("messages", 1_000_000);
    private static final int CONVERSATIONS = 2_000;
    private static final int BATCH = 1_000;
    private static final int STEP = 250;
    private static final int QUESTIONS = 500;
    private static final int PAGE = 50;
    private static final Duration SPAN = Duration.ofDays(5 * 365);
    private static final Instant FIRST = Instant.parse("2021-01-01T00:00:00Z");

    private final Random random = new Random(1);
    private final List<String> words = words();
    private final List<String> rows = new ArrayList<>();
    private final Path file;
    private long stored;

    private LongHistory(Path file) {
        this.file = file;
    }

    /// Prints a line for each result: what, how much, spread, unit, with tabs between.
    public static void main(String[] arguments) throws IOException {
        var folder = Files.createTempDirectory("bench");
        try {
            var bench = new LongHistory(folder.resolve("long.db"));
            bench.run();
            System.out.print(String.join("", bench.rows));
        } finally {
            try (var files = Files.walk(folder)) {
                for (var each : files.sorted(Comparator.reverseOrder()).toList())
                    Files.delete(each);
            }
        }
    }

    private void run() throws IOException {
        opened("an empty profile", file.resolveSibling("empty.db"));
        try (var database = open(file)) {
            fill(database);
            line("on the disk without the index", size(), "MiB");
            index(database);
            line("on the disk with the index", size(), "MiB");
        }
        opened("that profile", file);
        forgetRead();
        opened("that profile, 20 of the longest conversations never read", file);
        try (var database = open(file)) {
            ask(database, "");
            var done = new AtomicBoolean();
            try (var writer = new SerialThread("writer")) {
                writer.submit(() -> {
                    while (!done.get()) {
                        database.write(this::store);
                        database.write(tx -> new IndexRepository().fill(tx, STEP));
                    }
                });
                ask(database, ", while messages are stored and taken in");
                done.set(true);
            }
        }
    }

    private static Database open(Path file) {
        return Database.open(file, Migrations.packaged(), InstantSource.system()).database();
    }

    private void opened(String name, Path file) {
        open(file).close();
        var began = System.nanoTime();
        try (var database = open(file)) {
            var chats =
                    new ChatListService(
                            database,
                            new ChatListRepository(),
                            new ConversationRepository(database));
            chats.entries();
            line(name + ": opened, and the list of conversations read", since(began), "ms");
        }
    }

    private void forgetRead() {
        try (var database = open(file)) {
            database.write(
                    tx -> tx.execute("UPDATE conversation SET read_message = NULL WHERE id <= 20"));
        }
    }

    private void fill(Database database) {
        database.write(tx -> {
            tx.execute(
                    "INSERT INTO account (address, enabled, tls, plain_allowed) VALUES ('juliet@capulet.example', 1, '', 0)");
            for (int number = 1; number <= CONVERSATIONS; number++) {
                tx.execute(
                        "INSERT INTO conversation (account, address, kind) VALUES (1, ?, 'CHAT')",
                        "friend" + number + "@montague.example");
            }
            return true;
        });
        var began = System.nanoTime();
        while (stored < MESSAGES) {
            database.write(tx -> {
                for (int number = 0; number < BATCH; number++) store(tx);
                return true;
            });
        }
        database.write(tx ->
                tx.execute(
                        "UPDATE conversation SET read_message = (SELECT id FROM message WHERE conversation = conversation.id ORDER BY position DESC LIMIT 1)"));
        line("stored without the index", MESSAGES / (since(began) / 1000), "messages/s");
    }

    private void index(Database database) {
        var began = System.nanoTime();
        var steps = new ArrayList<Double>();
        for (boolean more = true; more; ) {
            var step = System.nanoTime();
            more = database.write(tx -> new IndexRepository().fill(tx, STEP));
            steps.add(since(step));
        }
        line("taken into the index", MESSAGES / (since(began) / 1000), "messages/s");
        spread("a step of %d messages into the index".formatted(STEP), steps);
    }

    private long store(Transaction tx) {
        var at = FIRST.plus(SPAN.multipliedBy(stored).dividedBy(MESSAGES));
        var conversation = conversation();
        return tx.insert(
                """
                INSERT INTO message (conversation, position, provisional, outgoing, author, sent_id, stanza_id, at, body,
                    delivery, delivery_at) VALUES (?, ?, 0, ?, ?, ?, ?, ?, ?, 2, ?)
                """,
                conversation,
                Position.at(at).value() + stored % 1000,
                random.nextInt(2),
                "friend" + conversation + "@montague.example",
                Long.toHexString(random.nextLong()),
                Long.toString(++stored, 36) + Long.toHexString(random.nextLong()),
                at,
                text(),
                at);
    }

    /// A few conversations have most of the messages.
    private long conversation() {
        return 1 + (long) (Math.pow(random.nextDouble(), 3) * CONVERSATIONS);
    }

    private String text() {
        var text = new StringBuilder();
        for (int left = 3 + random.nextInt(18); left > 0; left--) text.append(word()).append(' ');
        return text.toString();
    }

    /// Some words are said much more often than others.
    private String word() {
        return words.get((int) (Math.pow(random.nextDouble(), 3) * words.size()));
    }

    private List<String> words() {
        var made = new ArrayList<String>();
        for (int number = 0; number < 20_000; number++) {
            var word = new StringBuilder();
            for (int letters = 2 + random.nextInt(8); letters > 0; letters--) {
                int letter = (int) Math.min(25, Math.abs(random.nextGaussian() * 8));
                word.append("etaoinshrdlucmfwypvbgkjqxz".charAt(letter));
            }
            made.add(word.toString());
        }
        return made;
    }

    private void ask(Database database, String when) {
        var pages = new PageRepository();
        var search =
                new SearchService(
                        database, new SearchRepository(), new IndexRepository(), Clock.systemUTC());
        each(
                "newest %d of a conversation%s".formatted(PAGE, when),
                () ->
                        database.read(snapshot ->
                                pages.newest(snapshot, new ConversationId(conversation()), PAGE)));
        each(
                "page of %d before a random time%s".formatted(PAGE, when),
                () ->
                        database.read(snapshot ->
                                pages.before(
                                        snapshot,
                                        new ConversationId(conversation()),
                                        Position.at(
                                                FIRST.plus(
                                                        SPAN.multipliedBy(random.nextInt(1000))
                                                                .dividedBy(1000))),
                                        PAGE)));
        each(
                "search for a word, newest %d%s".formatted(PAGE, when),
                () -> search.search(SearchQuery.of(longWord()), new Scope.Everywhere(), PAGE));
        each(
                "search for two words%s".formatted(when),
                () ->
                        search.search(
                                SearchQuery.of(longWord() + " " + longWord()),
                                new Scope.Everywhere(),
                                PAGE));
        each(
                "search in one conversation%s".formatted(when),
                () ->
                        search.search(
                                SearchQuery.of(longWord()),
                                new Scope.One(new ConversationId(conversation())),
                                PAGE));
    }

    private String longWord() {
        for (var word = word(); ; word = word()) if (word.length() > 2) return word;
    }

    private void each(String name, Runnable question) {
        var times = new ArrayList<Double>();
        for (int asked = 0; asked < QUESTIONS; asked++) {
            var began = System.nanoTime();
            question.run();
            times.add(since(began));
        }
        spread(name, times);
    }

    private void spread(String name, List<Double> times) {
        var sorted = times.stream().sorted().toList();
        rows.add(
                String.format(
                        Locale.ROOT,
                        "%s\t%.2f\tp95 %.2f, p99 %.2f, max %.0f\tms%n",
                        name,
                        sorted.get(sorted.size() / 2),
                        sorted.get(sorted.size() * 95 / 100),
                        sorted.get(sorted.size() * 99 / 100),
                        sorted.getLast()));
    }

    private void line(String name, double value, String unit) {
        rows.add(String.format(Locale.ROOT, "%s\t%.0f\t\t%s%n", name, value, unit));
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private double size() throws IOException {
        return Files.size(file) / 1048576.0;
    }
}
