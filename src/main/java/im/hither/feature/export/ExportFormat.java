package im.hither.feature.export;

import im.hither.text.Texts;
import java.time.ZoneId;

/// The kinds of file.
public enum ExportFormat {
    JSONL(".jsonl"),
    TEXT(".txt"),
    HTML(".html");

    private final String ending;

    ExportFormat(String ending) {
        this.ending = ending;
    }

    /// Of the names of such files.
    public String ending() {
        return ending;
    }

    public Sheet sheet(Texts texts, ZoneId zone) {
        return switch (this) {
            case JSONL -> new JsonSheet(texts);
            case TEXT -> new TextSheet(texts);
            case HTML -> new HtmlSheet(texts, zone);
        };
    }
}
