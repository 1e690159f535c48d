package im.hither.feature.export;

import im.hither.concurrent.Asker;
import im.hither.domain.ConversationId;
import im.hither.text.OneLine;
import im.hither.text.Texts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/// Writes a conversation into a file and says what came of it.
public final class ExportViewModel {
    private final Exporting exporting;
    private final Asker asker;
    private final Texts texts;
    private final ZoneId zone;
    private final Consumer<String> say;

    /// @param zone of the times in a page for a browser
    /// @param say shows a sentence until it was read
    public ExportViewModel(
            Exporting exporting, Asker asker, Texts texts, ZoneId zone, Consumer<String> say) {
        this.exporting = exporting;
        this.asker = asker;
        this.texts = texts;
        this.zone = zone;
        this.say = say;
    }

    /// What a file with this conversation may be called on any system.
    public static String fileName(String name) {
        var plain = OneLine.of(name).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]|^\\.+|[. ]+$", "_");
        return (plain.isEmpty() ? "_" : plain) + ExportFormat.HTML.ending();
    }

    /// Writes everything that was said there; the file's ending tells as what.
    public void export(ConversationId conversation, Path file) {
        var sheet = format(file).sheet(texts, zone);
        asker.ask(
                () -> exporting.export(Optional.of(conversation), sheet, file),
                count -> say.accept(texts.count("export.done", count, file)),
                _ -> say.accept(texts.text("export.failed", file)));
    }

    private static ExportFormat format(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        for (var format : ExportFormat.values()) {
            if (name.endsWith(format.ending())) return format;
        }
        return ExportFormat.TEXT;
    }
}
