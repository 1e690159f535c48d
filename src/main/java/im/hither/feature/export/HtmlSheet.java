package im.hither.feature.export;

import im.hither.domain.ChatMessage;
import im.hither.domain.Content.Body;
import im.hither.domain.Content.Undecryptable;
import im.hither.domain.Direction;
import im.hither.text.OneLine;
import im.hither.text.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// One page, light or dark as the reader's system is. It holds no script, fetches nothing, and no
/// text in it is anything but a text.
final class HtmlSheet implements Sheet {
    private static final String BEGIN =
            """
            <!DOCTYPE html>
            <html lang="LANGUAGE">
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width">
            <title>TITLE</title>
            <style>
            :root { color-scheme: light dark; --ground: #fff; --text: #24292f; --muted: #57606a; --in: #f6f8fa; --out: #ddf4ff; --line: #d8dee4; }
            @media (prefers-color-scheme: dark) { :root { --ground: #0d1117; --text: #c9d1d9; --muted: #8b949e; --in: #161b22; --out: #12283f; --line: #30363d; } }
            body { background: var(--ground); color: var(--text); font: 15px/1.45 "Noto Sans", sans-serif; margin: 2rem auto; max-width: 46rem; padding: 0 1rem; }
            h2 small, h3, time { color: var(--muted); font-weight: normal; }
            h3 { border-top: 1px solid var(--line); font-size: 1em; padding-top: .8rem; text-align: center; }
            p { background: var(--in); border-radius: 12px; margin: .4rem 4rem .4rem 0; overflow-wrap: anywhere; padding: .5rem .8rem; white-space: pre-wrap; }
            p.out { background: var(--out); margin: .4rem 0 .4rem 4rem; }
            p b { display: block; } time { float: right; font-size: .8em; padding: .3em 0 0 1em; }
            </style>
            <h1>TITLE</h1>
            """;

    private final Texts texts;
    private final ZoneId zone;
    private final DateTimeFormatter time;
    private final DateTimeFormatter date;
    private LocalDate day = LocalDate.MIN;

    HtmlSheet(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(texts.locale());
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(texts.locale());
    }

    @Override
    public String begin() {
        var title = plain(texts.text("export.title"));
        return BEGIN.replace("LANGUAGE", texts.locale().toLanguageTag()).replace("TITLE", title);
    }

    @Override
    public String conversation(Exported conversation) {
        day = LocalDate.MIN;
        return "<h2>%s <small>%s</small></h2>\n"
                .formatted(
                        plain(OneLine.of(conversation.name())),
                        plain(conversation.address().toString()));
    }

    @Override
    public String message(Exported conversation, ChatMessage message) {
        var at = message.at().atZone(zone);
        var newDay = !at.toLocalDate().equals(day);
        day = at.toLocalDate();
        return (newDay ? "<h3>%s</h3>\n".formatted(plain(date.format(at))) : "")
                + "<p class=\"%s\"><b>%s</b><time datetime=\"%s\">%s</time>%s</p>\n"
                        .formatted(
                                message.direction() == Direction.OUT ? "out" : "in",
                                plain(author(conversation, message)),
                                message.at(),
                                plain(time.format(at)),
                                plain(text(message)));
    }

    private static String author(Exported conversation, ChatMessage message) {
        var author = message.author();
        return OneLine.of(
                author.equals(conversation.address()) ? conversation.name() : author.toString());
    }

    private String text(ChatMessage message) {
        return switch (message.content()) {
            case Body(var text) -> text;
            case Undecryptable(var cipher) -> texts.text("command.undecryptable", cipher);
            default -> texts.text("command.unreadable");
        };
    }

    @Override
    public String end() {
        return "</html>\n";
    }

    private static String plain(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
