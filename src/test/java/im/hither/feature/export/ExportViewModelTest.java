package im.hither.feature.export;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.ConversationId;
import im.hither.testing.HeldAsker;
import im.hither.text.Texts;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportViewModelTest {
    private static final ConversationId ROMEO = new ConversationId(1);

    private final FakeExporting exporting = new FakeExporting();
    private final List<String> said = new ArrayList<>();
    private final ExportViewModel model =
            new ExportViewModel(
                    exporting, new HeldAsker(), new Texts(Locale.UK), ZoneOffset.UTC, said::add);

    @ParameterizedTest
    @CsvSource({
        "talk.html, HtmlSheet",
        "TALK.HTML, HtmlSheet",
        "talk.txt, TextSheet",
        "talk.jsonl, JsonSheet",
        "talk, TextSheet"
    })
    void theEndingTellsTheKind(String name, String sheet) {
        model.export(ROMEO, Path.of(name));

        assertThat(exporting.exported).singleElement().asString().contains(" " + sheet + " ");
    }

    @Test
    void howManyThereWereIsSaid() {
        model.export(ROMEO, Path.of("talk.html"));

        assertThat(said).containsExactly("12 messages were written into talk.html.");
    }

    @Test
    void whatCouldNotBeWrittenIsSaid() {
        exporting.full = true;

        model.export(ROMEO, Path.of("talk.html"));

        assertThat(said).singleElement().asString().startsWith("talk.html could not be written");
    }

    @ParameterizedTest
    @CsvSource({
        "Romeo Montague, Romeo Montague.html",
        "../../etc/passwd, __.._etc_passwd.html",
        "'a/b\\c:d', a_b_c_d.html",
        "'..', _.html",
        "'Romeo.', Romeo_.html",
        "'', _.html",
        "سارة القحطاني, سارة القحطاني.html"
    })
    void theNameThatIsOfferedLeadsNowhereElse(String name, String file) {
        assertThat(ExportViewModel.fileName(name)).isEqualTo(file);
    }
}
