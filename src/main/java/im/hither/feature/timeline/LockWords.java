package im.hither.feature.timeline;

import im.hither.domain.Encrypted;
import im.hither.domain.TrustLevel;
import im.hither.text.Texts;

/// Whether others could read a message, in words.
record LockWords(Texts texts) {
    String of(Lock lock) {
        return switch (lock) {
            case NONE -> "";
            case CLOSED -> texts.text("timeline.lock.closed");
            case UNVERIFIED -> texts.text("timeline.lock.doubtful");
            case OPEN -> texts.text("timeline.lock.open");
        };
    }

    /// From which device it came, and whether its key had been compared by then.
    String details(Encrypted how) {
        var key =
                how.trust() == TrustLevel.AUTHENTICATED
                        ? "timeline.lock.verified"
                        : "timeline.lock.unverified";
        return texts.text(key, name(how.form()), Integer.toString(how.device()));
    }

    private static String name(String form) {
        return form.equals("omemo2") ? "OMEMO 2" : "OMEMO";
    }
}
