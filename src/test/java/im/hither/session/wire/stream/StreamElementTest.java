package im.hither.session.wire.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.junit.jupiter.api.Test;

class StreamElementTest {
    private static final StreamElement WRITTEN =
            StreamElement.of("bind", "urn:a")
                    .with("tag", "<'&")
                    .with(StreamElement.of("one", "urn:b"))
                    .with(StreamElement.of("two", "urn:b").withText("a < b"))
                    .with(StreamElement.of("three", "urn:a"))
                    .with(
                            StreamElement.of("four", "urn:b")
                                    .with(StreamElement.of("five", "urn:b"))
                                    .with(StreamElement.of("six", "urn:a")));

    @Test
    void everyElementKeepsItsNamespaceWhateverStandsBeforeIt() throws Exception {
        var parser = PacketParserUtils.getParserFor(WRITTEN.toXML(XmlEnvironment.EMPTY).toString());

        assertThat(StreamElement.read(parser)).isEqualTo(WRITTEN);
    }

    @Test
    void namespaceThatIsKnownIsNotRepeated() {
        assertThat(
                        StreamElement.of("a", "urn:a")
                                .with(StreamElement.of("b", "urn:a"))
                                .toXML(new XmlEnvironment("urn:a"))
                                .toString())
                .isEqualTo("<a><b/></a>");
    }
}
