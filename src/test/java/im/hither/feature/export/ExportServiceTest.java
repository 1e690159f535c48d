package im.hither.feature.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import im.hither.domain.ConversationId;
import im.hither.feature.message.PageRepository;
import im.hither.feature.search.StoredTalk;
import im.hither.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportServiceTest {
    @TempDir private Path folder;

    private final StoredTalk talk = new StoredTalk();
    private final ConversationId romeo = talk.with("romeo@montague.example");
    private final ConversationId nurse = talk.with("nurse@capulet.example");
    private final ExportService service =
            new ExportService(talk.database(), new ExportRepository(), new PageRepository());

    @AfterEach
    void close() {
        talk.close();
    }

    @Test
    void jsonLinesHoldEveryMessageOldestFirst() throws IOException {
        for (int number = 10; number < 70; number++) {
            talk.heard(romeo, "2026-03-01T12:%02d:00Z".formatted(number - 10), "rose " + number);
        }

        var lines = exported(Optional.empty(), ExportFormat.JSONL);

        assertThat(lines).hasSize(60);
        assertThat(lines.getFirst())
                .startsWith(
                        "{\"account\":\"juliet@capulet.example\",\"address\":\"romeo@montague.example\"")
                .contains("\"time\":\"2026-03-01T12:00:00Z\"");
    }

    @Test
    void oneConversationIsThatOneAlone() throws IOException {
        talk.heard(romeo, "2026-03-01", "a rose");
        talk.said(nurse, "2026-03-02", "two\nlines");

        assertThat(exported(Optional.of(nurse), ExportFormat.TEXT))
                .contains("nurse@capulet.example <nurse@capulet.example>", "    lines [delivered]")
                .noneMatch(line -> line.contains("rose"));
    }

    @Test
    @DisplayName("F3 no text in an exported page is anything but a text")
    void htmlIsPlain() throws IOException {
        talk.run(
                "INSERT INTO contact (account, address, name, subscription, asked) VALUES (1, 'romeo@montague.example', '<b>R\"</b>', 'BOTH', 0)");
        talk.heard(romeo, "2026-03-01", "<script>alert('&')</script>");

        var page = String.join("\n", exported(Optional.empty(), ExportFormat.HTML));

        assertThat(page)
                .contains("&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;")
                .contains("&lt;b&gt;R&quot;&lt;/b&gt;")
                .doesNotContain("<script", "<b>R")
                .contains("default-src 'none'", "prefers-color-scheme: dark");
    }

    @Test
    void fileIsItsOwnersAloneAndReplacesAnOlderOneWhenItIsWhole() throws IOException {
        talk.heard(romeo, "2026-03-01", "a rose");
        var file = Files.writeString(folder.resolve("talk.txt"), "older");

        exported(Optional.empty(), ExportFormat.TEXT);

        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(folder.toFile().list()).containsExactly("talk.txt");
    }

    @Test
    void folderThatIsNotThereIsSaid() {
        assertThatThrownBy(() ->
                        service.export(
                                Optional.empty(),
                                new JsonSheet(new Texts(Locale.ENGLISH)),
                                folder.resolve("no/where.jsonl")))
                .isInstanceOf(IOException.class);
    }

    private List<String> exported(Optional<ConversationId> only, ExportFormat format)
            throws IOException {
        var file = folder.resolve("talk.txt");
        service.export(only, format.sheet(new Texts(Locale.ENGLISH), ZoneOffset.UTC), file);
        return Files.readAllLines(file);
    }
}
