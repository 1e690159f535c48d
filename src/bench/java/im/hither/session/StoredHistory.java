package im.hither.session;

import im.hither.feature.archive.ArchiveSync;
import im.hither.feature.archive.Floors;
import im.hither.feature.archive.LedgerRepository;
import im.hither.feature.message.PlaceRepository;
import im.hither.session.wire.SmackSetup;
import im.hither.storage.Database;
import im.hither.storage.Migrations;
import im.hither.testing.FakeScheduler;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jxmpp.jid.BareJid;

/// The database of somebody who has talked to many people for a year, filled the way the program
/// does it: page by page from an archive.
public final class StoredHistory {
    private static final int PAGE = 250;
    private static final Duration YEAR = Duration.ofDays(365);

    private StoredHistory() {}

    /// Creates the database with one account and so many messages in each of so many conversations.
    public static void fill(Path file, BareJid self, int conversations, int messagesInEach) {
        SmackSetup.apply();
        try (var database =
                Database.open(file, Migrations.packaged(), Clock.systemUTC()).database()) {
            var pipeline = new Pipeline(database, self, Clock.systemUTC(), new Events());
            var archive = new FakeArchive(pipeline, PAGE);
            var count = conversations * messagesInEach;
            var first = Instant.now().minus(YEAR);
            for (var i = 0; i < count; i++) {
                var peer = "friend%d@montague.example".formatted(i % conversations);
                var own = i / conversations % 2 == 1;
                archive.add(
                        "archive-" + i,
                        first.plus(YEAR.multipliedBy(i).dividedBy(count)),
                        own ? message(self + "/desk", peer, i) : message(peer + "/phone", self, i));
            }
            var sync =
                    new ArchiveSync(
                            database,
                            new FakeScheduler(),
                            new LedgerRepository(),
                            pipeline.messages,
                            new PlaceRepository(),
                            pipeline.conversations,
                            (_, _) -> List.of(),
                            Floors.NONE);
            sync.online(archive, true);
            while (archive.answer()) {} // the answer to one question leads to the next
        }
    }

    private static String message(Object from, Object to, int number) {
        return "<message xmlns='jabber:client' type='chat' from='%1$s' to='%2$s' id='sent-%3$d'><body>Message %3$d, about as long as what people write to each other on an ordinary day.</body></message>"
                .formatted(from, to, number);
    }
}
