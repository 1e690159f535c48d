package im.hither;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.desktop.Profile;
import im.hither.domain.Appearance;
import im.hither.domain.ConversationId;
import im.hither.domain.Event;
import im.hither.domain.Look;
import im.hither.domain.ProfileEvent.StorageTroubled;
import im.hither.domain.StorageProblem;
import im.hither.domain.TimelineEvent.NotStored;
import im.hither.feature.composer.Draft;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The program over a database that is damaged while it runs.
@Timeout(60)
class TroubledProfileTest {
    private static final int HEADER = 4096;

    @TempDir Path folder;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private AppGraph graph;

    @BeforeEach
    void open() throws IOException {
        var profile = new Profile(folder.resolve("profile"));
        profile.prepare();
        graph(profile).close(); // so that everything stands in the file and nothing in its log
        graph = graph(profile);
        graph.events().follow(events::add);
        damage(profile.database());
    }

    private static AppGraph graph(Profile profile) {
        return new AppGraph(
                profile,
                (_, _) -> {
                    throw new UnsupportedOperationException("nobody signs in here");
                },
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        graph.close();
    }

    private static void damage(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.position(HEADER);
            channel.write(ByteBuffer.wrap(new byte[(int) Files.size(file) - HEADER]));
        }
    }

    private Event next() throws InterruptedException {
        var event = events.poll(20, TimeUnit.SECONDS);
        assertThat(event).as("an event").isNotNull();
        return event;
    }

    @Test
    void textIsHandedBackAlsoWhenItsConversationCannotBeRead() throws InterruptedException {
        var id = graph.messages().send(new ConversationId(1), "my words");

        assertThat(next()).isEqualTo(new StorageTroubled(StorageProblem.DAMAGED));
        assertThat(next())
                .isEqualTo(
                        new NotStored(
                                new ConversationId(1), id, "my words", StorageProblem.DAMAGED));
    }

    @Test
    void commandThatCannotBeStoredIsTold() throws InterruptedException {
        graph.composer().draft(new ConversationId(1), Draft.of("my words"));

        assertThat(next()).isEqualTo(new StorageTroubled(StorageProblem.DAMAGED));
        graph.settings().keep(Look.USUAL.with(Appearance.DARK));

        assertThat(next()).isInstanceOf(StorageTroubled.class);
    }
}
