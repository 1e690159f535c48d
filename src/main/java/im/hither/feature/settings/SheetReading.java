package im.hither.feature.settings;

import im.hither.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What became of reading the style sheet of one's own.
public sealed interface SheetReading {
    /// It is only a sheet of colours; more would keep the window waiting.
    int MOST = 256 * 1024;

    record Read(String css) implements SheetReading {}

    record Unreadable(Path file) implements SheetReading {
        @Override
        public String css() {
            return "";
        }
    }

    record TooLarge(Path file) implements SheetReading {
        @Override
        public String css() {
            return "";
        }
    }

    /// Waits for the disk.
    static SheetReading of(Path file) {
        try (var content = Files.newInputStream(file)) {
            var bytes = content.readNBytes(MOST + 1);
            return bytes.length > MOST
                    ? new TooLarge(file)
                    : new Read(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return new Unreadable(file);
        }
    }

    /// The sheet, empty where there is none.
    String css();

    /// What was wrong, empty where nothing was.
    default String problem(Texts texts) {
        return switch (this) {
            case Read _ -> "";
            case Unreadable(var file) -> texts.text("settings.sheet.failed", file);
            case TooLarge(var file) -> texts.text("settings.sheet.large", file);
        };
    }
}
