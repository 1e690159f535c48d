package im.hither.feature.timeline;

import im.hither.domain.Content.Retracted;
import im.hither.text.OneLine;
import im.hither.text.Texts;

/// What stands in the place of a message that was taken back.
record RetractedWords(Texts texts) {
    String of(Retracted retracted) {
        var by = retracted.by().map(OneLine::of);
        var reason = retracted.reason().map(OneLine::of).filter(why -> !why.isEmpty());
        if (by.isEmpty()) return texts.text("timeline.retracted");
        return reason.map(why -> texts.text("timeline.moderatedBecause", by.get(), why))
                .orElseGet(() -> texts.text("timeline.moderated", by.get()));
    }
}
