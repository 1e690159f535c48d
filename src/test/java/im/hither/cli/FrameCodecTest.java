package im.hither.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameCodecTest {
    static Stream<Frame> frames() {
        return Stream.of(
                new Frame.Greeting(4711),
                new Frame.Ask(List.of("send", "romeo@example.net", "line\none \"ü\" 🎉"), "de-DE"),
                new Frame.Show("xmpp:romeo@montague.example"),
                new Frame.Printed("<html> 'as it is' & more"),
                new Frame.Complained("no"),
                new Frame.InputWanted(7),
                new Frame.SecretWanted("Password?"),
                new Frame.FileWanted("/tmp/x y", 9),
                new Frame.Content(""),
                new Frame.NoContent("gone"),
                new Frame.Yielding(),
                new Frame.Ended(3));
    }

    @ParameterizedTest
    @MethodSource("frames")
    void frameSurvivesItsText(Frame frame) {
        var text = FrameCodec.text(frame);

        assertThat(text).doesNotContain("\n");
        assertThat(FrameCodec.frame(text)).contains(frame);
    }

    @Test
    void everyKindIsTried() {
        assertThat(frames().<Object>map(Frame::getClass))
                .containsExactlyInAnyOrder((Object[]) Frame.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "hello",
                "GET / HTTP/1.1",
                "{}",
                "{\"ask\":{}}",
                "{\"ask\":null}",
                "{\"ask\":{\"arguments\":[null],\"language\":\"en\"}}",
                "{\"ask\":{\"arguments\":\"status\",\"language\":\"en\"}}",
                "{\"printed\":{\"line\":null}}",
                "{\"ended\":{\"status\":\"none\"}}",
                "{\"unknown\":{}}",
                "{\"show\":{},\"yielding\":{}}",
                "{show:{}}",
                "{\"show\":{}} {\"show\":{}}",
            })
    void whatIsNoFrameIsNone(String text) {
        assertThat(FrameCodec.frame(text)).isEmpty();
    }
}
