package im.hither.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.XmlEnvironment;
import org.jivesoftware.smack.parsing.SmackParsingException;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jxmpp.JxmppContext;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// From the text of one stanza to its object: an ordinary message as another Hither sends it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StanzaParsing {
    private static final String MESSAGE =
            """
            <message xmlns='jabber:client' type='chat' id='a1b2c3d4' \
            from='romeo@montague.example/orchard' to='juliet@capulet.example'>\
            <body>But soft, what light through yonder window breaks?</body>\
            <request xmlns='urn:xmpp:receipts'/>\
            <origin-id xmlns='urn:xmpp:sid:0' id='a1b2c3d4'/>\
            <stanza-id xmlns='urn:xmpp:sid:0' by='juliet@capulet.example' id='28482-98726-73623'/>\
            </message>\
            """;

    @Benchmark
    public Stanza message() throws XmlPullParserException, IOException, SmackParsingException {
        return PacketParserUtils.parseStanza(
                PacketParserUtils.getParserFor(MESSAGE),
                XmlEnvironment.EMPTY,
                JxmppContext.getDefaultContext());
    }
}
