package im.hither.feature.spelling;

import im.hither.storage.Row;
import im.hither.storage.Snapshot;
import im.hither.storage.Transaction;
import java.util.Set;
import java.util.stream.Collectors;

/// What the user wants of spelling, and the words that are right because he says so.
public final class SpellingRepository {
    private static final String BETWEEN = " ";

    SpellingChoice choice(Snapshot snapshot) {
        return snapshot.one("SELECT marked, languages FROM spelling", SpellingRepository::choice)
                .orElse(SpellingChoice.USUAL);
    }

    private static SpellingChoice choice(Row row) {
        return new SpellingChoice(
                row.flag("marked"),
                row.optionalText("languages").map(each -> Set.of(each.split(BETWEEN))));
    }

    void keep(Transaction tx, SpellingChoice choice) {
        tx.execute(
                "INSERT OR REPLACE INTO spelling (one, marked, languages) VALUES (1, ?, ?)",
                choice.marked(),
                choice.languages()
                        .map(each -> each.stream().sorted().collect(Collectors.joining(BETWEEN)))
                        .orElse(null));
    }

    Set<String> words(Snapshot snapshot) {
        return Set.copyOf(snapshot.list("SELECT word FROM own_word", row -> row.text("word")));
    }

    void learn(Transaction tx, String word) {
        tx.execute("INSERT OR IGNORE INTO own_word (word) VALUES (?)", word);
    }
}
