package im.hither.feature.export;

import im.hither.text.Texts;
import java.time.ZoneId;

/// The kinds of file.
public enum ExportFormat {
    JSONL,
    TEXT,
    HTML;

    public Sheet sheet(Texts texts, ZoneId zone) {
        return switch (this) {
            case JSONL -> new JsonSheet(texts);
            case TEXT -> new TextSheet(texts);
            case HTML -> new HtmlSheet(texts, zone);
        };
    }
}
