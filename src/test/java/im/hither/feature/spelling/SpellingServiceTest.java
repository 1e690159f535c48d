package im.hither.feature.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.concurrent.SerialThread;
import im.hither.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpellingServiceTest {
    private static final String AFFIXES = "SET UTF-8\nTRY esianrtolcdug'\nSFX S Y 1\nSFX S 0 s .\n";

    @TempDir private Path folder;
    private final TestDatabase database = TestDatabase.open();
    private final SerialThread application = new SerialThread("application");

    @BeforeEach
    void dictionaries() throws IOException {
        dictionary("en_US", "receive/S\nthe\nnight/S\ndon't\nRomeo\n");
        dictionary("de_DE", "Nacht\ndie\n");
    }

    @AfterEach
    void close() throws InterruptedException {
        application.close();
        database.close();
    }

    @Test
    void wordsThatNoDictionaryKnowsAreMistakes() {
        var spelling = spelling(Locale.US);

        assertThat(wrong(spelling, "Romeo recieves the night, don’t don't The NIGHTS"))
                .containsExactly("recieves");
        assertThat(spelling.suggestions("recieve")).startsWith("receive");
    }

    @Test
    void thoseOfTheSystemsLanguagesCountUntilOthersAreChosen() {
        var spelling = spelling(Locale.UK, Locale.FRANCE); // the kin of the first
        assertThat(spelling.used()).containsExactly("en_US");
        assertThat(wrong(spelling, "die Nacht")).containsExactly("die", "Nacht");

        choose(spelling, new SpellingChoice(true, Optional.of(Set.of("en_US", "de_DE"))));

        assertThat(wrong(spelling, "die Nacht, the night, le soir")).containsExactly("le", "soir");
        assertThat(spelling(Locale.UK).used()).containsExactlyInAnyOrder("en_US", "de_DE");
    }

    @Test
    void nothingIsMarkedWhereThatIsSwitchedOff() {
        var spelling = spelling(Locale.US);

        choose(spelling, SpellingChoice.USUAL.marked(false));

        assertThat(wrong(spelling, "recieve")).isEmpty();
    }

    @Test
    void aWordThatWasLearntIsRightFromThenOn() {
        var spelling = spelling(Locale.US);

        spelling.learn("Capulet");
        assertThat(wrong(spelling, "Capulet capulet")).containsExactly("capulet");
        settle();

        assertThat(wrong(spelling(Locale.US), "Capulet")).isEmpty();
    }

    @Test
    void whereThereIsNoDictionaryNothingIsWrong() {
        assertThat(wrong(spelling(Locale.FRANCE), "recieve")).isEmpty();
        assertThat(spelling(Locale.FRANCE).installed()).containsExactly("de_DE", "en_US");
    }

    @Test
    void aDictionaryThatIsDamagedIsLeftOut() throws IOException {
        Files.writeString(folder.resolve("en_US.aff"), "SFX S Y many\n");

        assertThat(wrong(spelling(Locale.US), "recieve")).isEmpty();
    }

    @Test
    void languagesAreReadAsTheSystemTellsThem() {
        assertThat(SpellingService.languages("de_DE.UTF-8:en:C", Locale.UK))
                .containsExactly(Locale.UK, Locale.GERMANY, Locale.ENGLISH);
        assertThat(SpellingService.languages("", Locale.ROOT)).isEmpty();
    }

    private SpellingService spelling(Locale... read) {
        return new SpellingService(
                database.database(), application, List.of(folder), List.of(read));
    }

    private void choose(SpellingService spelling, SpellingChoice choice) {
        spelling.choose(choice);
        settle();
    }

    private void settle() {
        application.call(() -> true);
    }

    private static List<String> wrong(SpellingService spelling, String text) {
        return spelling.mistakes(text).stream().map(each -> each.in(text)).toList();
    }

    private void dictionary(String language, String words) throws IOException {
        Files.writeString(folder.resolve(language + ".aff"), AFFIXES);
        Files.writeString(folder.resolve(language + ".dic"), words.lines().count() + "\n" + words);
    }
}
