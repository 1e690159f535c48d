package im.hither.feature.archive;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.session.ArchivePage;
import im.hither.session.ArchiveQuery;
import im.hither.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever pages come in whatever order, late ones too: the ledger says what the plainest model of
/// it says, every entry has one place, and the places are in the archive's order.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerModelTest {
    private static final int STEPS = 60;
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    private TestDatabase database;

    @BeforeAll
    void openDatabase() {
        database = TestDatabase.open();
    }

    @AfterAll
    void closeDatabase() {
        database.close();
    }

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @DisplayName("§2 row 10: what is held is known, and nothing else is")
    void ledgerIsTheModel(int seed) {
        var life = new Life(seed);

        for (int i = 0; i < STEPS; i++) {
            life.step();
            life.check();
        }
    }

    /// One random life of an archive.
    private final class Life {
        private final Random random;
        private final PlayedLedger played;
        private final NaiveLedger model = new NaiveLedger();
        private final List<ArchivePage> late = new ArrayList<>();

        Life(int seed) {
            random = new Random(seed);
            played =
                    new PlayedLedger(
                            database.database(), "juliet%d@capulet.example".formatted(seed));
            grow(1 + random.nextInt(30));
        }

        void step() {
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> grow(random.nextInt(8));
                case 3, 4 -> ask(new ArchiveQuery.Newest());
                case 5, 6, 7 -> any().ifPresent(s -> ask(new ArchiveQuery.Before(s.oldestId())));
                case 8 -> top().ifPresent(s -> ask(new ArchiveQuery.After(s.newestId())));
                case 9 -> any().ifPresent(s -> keep(new ArchiveQuery.Before(s.oldestId())));
                case 10 -> late();
                default -> played.expire(random.nextInt(3));
            }
        }

        /// Clocks of servers go back and stand still.
        private void grow(int entries) {
            for (int i = 0; i < entries; i++) {
                played.add(START.plusSeconds(played.size() / 5 - random.nextInt(3)));
            }
        }

        private Optional<Stretch> any() {
            var stretches = played.stretches();
            return stretches.isEmpty()
                    ? Optional.empty()
                    : Optional.of(stretches.get(random.nextInt(stretches.size())));
        }

        private Optional<Stretch> top() {
            return played.stretches().stream().findFirst();
        }

        private void ask(ArchiveQuery.Range range) {
            var page = played.page(range, 1 + random.nextInt(9));
            if (page.isPresent()) {
                enter(page.get());
            } else if (range instanceof ArchiveQuery.Before(var id)) {
                played.endAt(id);
                model.startAt(PlayedLedger.number(id));
            }
        }

        /// An answer that is entered some steps later.
        private void keep(ArchiveQuery.Range range) {
            played.page(range, 1 + random.nextInt(9)).ifPresent(late::add);
        }

        private void late() {
            if (!late.isEmpty()) enter(late.removeFirst());
        }

        private void enter(ArchivePage page) {
            if (page.query().range() instanceof ArchiveQuery.Newest && page.results().isEmpty())
                return;
            boolean fits = fits(page);
            var entered = played.enter(page);
            if (fits) {
                model.enter(page);
            } else {
                assertThat(entered).isEmpty();
            }
        }

        /// Whether the stretch is still there that the page was asked for beside.
        private boolean fits(ArchivePage page) {
            return switch (page.query().range()) {
                case ArchiveQuery.Newest() -> true;
                case ArchiveQuery.Before(var id) ->
                        played.stretches().stream().anyMatch(s -> s.oldestId().equals(id));
                case ArchiveQuery.Again _ -> false;
                case ArchiveQuery.After(var id) ->
                        top().filter(s -> s.newestId().equals(id)).isPresent();
            };
        }

        private static int number(String id) {
            return PlayedLedger.number(id);
        }

        void check() {
            var stretches = played.stretches();
            assertThat(stretches.stream().map(this::ends).toList()).isEqualTo(model.stretches());
            assertThat(played.counted()).isEqualTo(entries(stretches));
            assertThat(played.stored()).isSorted().doesNotHaveDuplicates();
            for (var stretch : stretches) {
                assertThat(played.position(stretch.oldestId())).isEqualTo(stretch.oldest());
                assertThat(played.position(stretch.newestId())).isEqualTo(stretch.newest());
                for (int i = number(stretch.oldestId()); i <= number(stretch.newestId()); i++) {
                    assertThat(model.holds(i)).isTrue();
                }
            }
        }

        private NaiveLedger.Ends ends(Stretch stretch) {
            return new NaiveLedger.Ends(
                    number(stretch.oldestId()), number(stretch.newestId()), stretch.reachesStart());
        }

        private static long entries(List<Stretch> stretches) {
            return stretches.stream()
                    .mapToLong(s -> number(s.newestId()) - number(s.oldestId()) + 1L)
                    .sum();
        }
    }
}
