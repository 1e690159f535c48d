package im.hither.feature.archive;

import static org.assertj.core.api.Assertions.assertThat;

import im.hither.feature.archive.ArchiveProtocol.Reach;
import im.hither.session.Answer;
import java.time.Instant;
import java.util.Optional;
import org.jivesoftware.smack.packet.UnparsedIQ;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From when to when an archive says that it reaches (XEP-0313 §6).
class ArchiveProtocolTest {
    @Test
    void bothEndsAreRead() {
        assertThat(
                        reach(
                                """
                                <start id='YWxwaGEg' timestamp='2008-08-22T21:09:04Z'/>
                                <end id='b21lZ2Eg' timestamp='2020-04-20T16:34:21.5+02:00'/>
                                """))
                .contains(
                        new Reach(
                                Instant.parse("2008-08-22T21:09:04Z"),
                                Instant.parse("2020-04-20T14:34:21.5Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", // nothing is archived
                "<start timestamp='2008-08-22T21:09:04Z'/>",
                "<start timestamp='2008-08-22T21:09:04Z'/><end/>",
                "<start timestamp='long ago'/><end timestamp='2020-04-20T16:34:21Z'/>"
            })
    void anythingElseSaysNothing(String content) {
        assertThat(reach(content)).isEmpty();
    }

    private static Optional<Reach> reach(String content) {
        return ArchiveProtocol.reach(
                new Answer.Result(
                        new UnparsedIQ(
                                "metadata",
                                "urn:xmpp:mam:2",
                                "<metadata xmlns='urn:xmpp:mam:2'>%s</metadata>"
                                        .formatted(content))));
    }
}
