package im.hither.session.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jivesoftware.smack.Smack;

/// What the authors of Smack want to be shown to people (its NOTICE file).
public final class SmackNotice {
    private SmackNotice() {}

    /// The text as it is, in English.
    public static String text() {
        try (var notice = Smack.getNoticeStream()) {
            return new String(notice.readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
