package im.hither.session;

import java.util.logging.Logger;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smackx.carbons.packet.Carbon;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.jxmpp.jid.BareJid;

/// What every new session asks of its server first: copies of what other devices send and get
/// (XEP-0280 §4) where the sign-in did not bring them, and whether archive ids may be believed
/// (XEP-0359 §5).
final class Greeting {
    private static final Logger LOG = Logger.getLogger(Greeting.class.getName());
    private static final String STANZA_IDS = "urn:xmpp:sid:0";
    private static final String ARCHIVE = "urn:xmpp:mam:2";

    private final BareJid self;

    Greeting(BareJid self) {
        this.self = self;
    }

    IQ archiveFeatures() {
        return DiscoverInfo.builder("features").to(self).ofType(IQ.Type.get).build();
    }

    IQ carbons() {
        return new Carbon.Enable();
    }

    /// An archive of that version always gives ids and removes forged ones (XEP-0313 §3.2).
    static boolean announcesStanzaIds(Answer answer) {
        return answer instanceof Answer.Result(DiscoverInfo features)
                && (features.containsFeature(STANZA_IDS) || features.containsFeature(ARCHIVE));
    }

    static void carbonsEnabled(Answer answer) {
        if (!(answer instanceof Answer.Result)) {
            LOG.info("this server sends no copies of other devices' messages");
        }
    }
}
