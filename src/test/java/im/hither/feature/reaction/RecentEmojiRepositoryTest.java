package im.hither.feature.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentEmojiRepositoryTest {
    private final RecentEmojiRepository recent = new RecentEmojiRepository();

    @Test
    void theLastListIsKeptInItsOrder() {
        try (var database = TestDatabase.open()) {
            keep(database, List.of("🌹", "🌙", "🗡️"));
            keep(database, List.of("🌙", "🌹"));

            assertThat(database.database().read(recent::recent)).containsExactly("🌙", "🌹");
        }
    }

    private void keep(TestDatabase database, List<String> emoji) {
        database.database()
                .write(tx -> {
                    recent.keep(tx, emoji);
                    return emoji;
                });
    }
}
