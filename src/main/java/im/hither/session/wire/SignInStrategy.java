package im.hither.session.wire;

import im.hither.session.wire.ack.InboundCount;
import java.io.IOException;
import java.util.Optional;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jxmpp.jid.EntityBareJid;

/// A way from an encrypted stream's features to a stream on which messages may be sent. Runs on the
/// thread that connects.
interface SignInStrategy {
    /// Whether these features allow it.
    boolean fits(StreamElement features);

    SignedIn signIn(Attempt attempt)
            throws IOException, XmlPullParserException, SignInFailure, InterruptedException;

    /// What it works with.
    ///
    /// @param earlier the stream to go on with
    record Attempt(
            EntityBareJid address,
            SignIn signIn,
            XmlStream stream,
            StreamElement features,
            Optional<Resumption> earlier,
            InboundCount inbound) {
        String domain() {
            return address.getDomain().toString();
        }
    }
}
