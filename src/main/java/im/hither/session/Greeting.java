package im.hither.session;

import java.util.Set;
import java.util.logging.Logger;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smackx.carbons.packet.Carbon;

/// What every new session asks of its server first: copies of what other devices send and get
/// (XEP-0280 §4) where the sign-in did not bring them, and whether archive ids may be believed
/// (XEP-0359 §5).
final class Greeting {
    private static final Logger LOG = Logger.getLogger(Greeting.class.getName());
    private static final String STANZA_IDS = "urn:xmpp:sid:0";
    private static final String ARCHIVE = "urn:xmpp:mam:2";

    private Greeting() {}

    static IQ carbons() {
        return new Carbon.Enable();
    }

    /// An archive of that version always gives ids and removes forged ones (XEP-0313 §3.2).
    static boolean announcesStanzaIds(Set<String> features) {
        return features.contains(STANZA_IDS) || features.contains(ARCHIVE);
    }

    static void carbonsEnabled(Answer answer) {
        if (!(answer instanceof Answer.Result)) {
            LOG.info("this server sends no copies of other devices' messages");
        }
    }
}
