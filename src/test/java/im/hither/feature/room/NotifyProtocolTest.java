package im.hither.feature.room;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.domain.NotifyLevel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What programs keep with a bookmark about notifications (XEP-0492 §2 and §3).
class NotifyProtocolTest {
    private static final String BASIC = extensions("<never />");
    private static final String BY_IDENTITY =
            extensions(
                    "<never identity-category='client' identity-type='pc'/>"
                            + "<on-mention identity-category='client' identity-type='phone'/>"
                            + "<on-mention identity-category='gateway'/>"
                            + "<always/>");

    @Test
    void theMostFittingSettingCounts() {
        assertThat(NotifyProtocol.level(BASIC)).contains(NotifyLevel.NEVER);
        assertThat(NotifyProtocol.level(BY_IDENTITY)).contains(NotifyLevel.NEVER);
        assertThat(
                        NotifyProtocol.level(
                                extensions("<always/><on-mention identity-category='client'/>")))
                .contains(NotifyLevel.ON_MENTION);
        assertThat(NotifyProtocol.level(extensions("<never identity-category='gateway'/>")))
                .isEmpty();
        assertThat(NotifyProtocol.level("<extensions xmlns='urn:xmpp:bookmarks:1'/>")).isEmpty();
        assertThat(NotifyProtocol.level("no xml")).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (var level : NotifyLevel.values()) {
            for (var held :
                    List.of(
                            Optional.<String>empty(),
                            Optional.of(BASIC),
                            Optional.of(BY_IDENTITY),
                            Optional.of(extensions("<always identity-category='client'/>")))) {
                assertThat(NotifyProtocol.level(NotifyProtocol.with(held, level))).contains(level);
            }
        }
    }

    @Test
    void whatOthersKeepStays() {
        var written =
                NotifyProtocol.with(
                        Optional.of(
                                "<extensions xmlns='urn:xmpp:bookmarks:1'><pinned xmlns='urn:xmpp:x'/>"
                                        + "<notify xmlns='urn:xmpp:notification-settings:1'>"
                                        + "<on-mention identity-category='client' identity-type='phone'/>"
                                        + "<always><advanced><day xmlns='x:y'>monday</day></advanced></always>"
                                        + "</notify></extensions>"),
                        NotifyLevel.NEVER);

        assertThat(written)
                .contains("pinned")
                .contains("identity-type='phone'")
                .contains("monday")
                .doesNotContain("<always");
    }

    private static String extensions(String settings) {
        return "<extensions xmlns='urn:xmpp:bookmarks:1'><notify xmlns='urn:xmpp:notification-settings:1'>"
                + settings
                + "</notify></extensions>";
    }
}
