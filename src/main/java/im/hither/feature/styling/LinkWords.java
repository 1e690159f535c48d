package im.hither.feature.styling;

import im.hither.text.OneLine;
import im.hither.text.Texts;

/// Says where a link leads.
public record LinkWords(Texts texts) {
    public String of(Link link) {
        if (link.isAddress()) return texts.text("styling.link.address", shown(link.uri()));
        if (!link.isWeb()) return texts.text("styling.link.other", shown(link.uri()));
        var host = shown(link.hostName().orElse(""));
        return texts.text(link.isDoubtful() ? "styling.link.doubtful" : "styling.link.web", host);
    }

    private static String shown(String uri) {
        return OneLine.of(uri);
    }
}
