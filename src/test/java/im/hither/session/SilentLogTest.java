package im.hither.session;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.feature.archive.ArchiveSync;
import im.hither.feature.archive.Floors;
import im.hither.feature.archive.LedgerRepository;
import im.hither.feature.message.PlaceRepository;
import im.hither.session.wire.SmackSetup;
import im.hither.testing.FakeScheduler;
import im.hither.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What people write stands in no log, however much it is told to say.
class SilentLogTest {
    private static final String SECRET = "Xerxes-quaffs-zinfandel";

    private final TestDatabase profile = TestDatabase.open();
    private final Logger everything = Logger.getLogger("");
    private final Level before = everything.getLevel();
    private final List<String> logged = new ArrayList<>();
    private final Handler heard =
            new Handler() {
                private final SimpleFormatter formatter = new SimpleFormatter();

                @Override
                public void publish(LogRecord said) {
                    logged.add(formatter.format(said));
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @BeforeEach
    void listen() {
        SmackSetup.apply();
        heard.setLevel(Level.ALL);
        everything.setLevel(Level.ALL);
        everything.addHandler(heard);
    }

    @AfterEach
    void close() {
        everything.removeHandler(heard);
        everything.setLevel(before);
        profile.close();
    }

    @Test
    @DisplayName(
            "E6 no text of a message reaches the log, whether it is taken in, dropped or broken")
    void noTextIsLogged() {
        var pipeline =
                new Pipeline(
                        profile.database(),
                        Pipeline.address("juliet@capulet.example"),
                        Clock.systemUTC());
        var archive = new FakeArchive(pipeline, 10);
        archive.add(
                "a-1", Instant.parse("2026-03-01T12:00:00Z"), message("romeo@montague.example"));
        archive.add("a-2", Instant.parse("2026-03-01T12:00:01Z"), foreign());

        pipeline.receive(message("romeo@montague.example"));
        pipeline.receive(foreign());
        pipeline.receive(forgedCopy());
        var sync =
                new ArchiveSync(
                        profile.database(),
                        new FakeScheduler(),
                        new LedgerRepository(),
                        pipeline.messages,
                        new PlaceRepository(),
                        pipeline.conversations,
                        (_, _) -> List.of(),
                        Floors.NONE);
        sync.online(archive, true);
        while (archive.answer()) {}

        assertThat(logged).as("something was dropped, and said so").isNotEmpty();
        assertThat(logged).noneMatch(line -> line.contains(SECRET));
    }

    private static String message(String from) {
        return "<message xmlns='jabber:client' type='chat' from='%s/x' to='juliet@capulet.example' id='1'><body>%s</body></message>"
                .formatted(from, SECRET);
    }

    private static String foreign() {
        return "<message xmlns='jabber:client' type='chat' from='a@b.example/x' to='c@d.example' id='2'><body>%s</body></message>"
                .formatted(SECRET);
    }

    private static String forgedCopy() {
        return "<message xmlns='jabber:client' from='mallory@evil.example' to='juliet@capulet.example/desk'><received xmlns='urn:xmpp:carbons:2'><forwarded xmlns='urn:xmpp:forward:0'>%s</forwarded></received></message>"
                .formatted(message("romeo@montague.example"));
    }
}
