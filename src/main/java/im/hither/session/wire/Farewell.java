package im.hither.session.wire;

import im.hither.session.wire.signin.Abilities;
import im.hither.session.wire.signin.Authenticate;
import im.hither.session.wire.signin.FirstWords;
import im.hither.session.wire.signin.SignInStrategy.Applicant;
import im.hither.session.wire.signin.Tokens;
import im.hither.session.wire.stream.Namespaces;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.session.wire.stream.StreamElement;
import im.hither.session.wire.tls.ChannelBindings;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Set;
import org.jivesoftware.smack.xml.XmlPullParserException;

/// Has the server throw the token of an account away, which only somebody can who signs in with it
/// (XEP-0484 §3.6).
final class Farewell {
    private static final System.Logger LOG = System.getLogger(Farewell.class.getName());

    private final Applicant applicant;
    private final Opening opening;

    Farewell(Applicant applicant, Opening opening) {
        this.applicant = applicant;
        this.opening = opening;
    }

    void say() throws InterruptedException {
        if (applicant.memory().token().isEmpty()) return;
        try {
            var opened = opening.open(applicant.signIn(), FirstWords.none());
            try (var stream = opened.stream()) {
                var abilities = abilities(opened.features());
                var tokens = new Tokens(applicant, abilities, ChannelBindings.of(opened.tls()));
                var exchange = tokens.exchange();
                if (exchange.isEmpty()) return;
                stream.ask(new Authenticate(applicant, abilities).invalidating(exchange.get()));
                LOG.log(Level.DEBUG, "the token was taken back: {0}", stream.next().name());
            }
        } catch (SignInFailure | IOException | XmlPullParserException e) {
            LOG.log(Level.INFO, "the token stays valid at the server until it expires", e);
        }
    }

    private static Abilities abilities(StreamElement features) {
        return features.child("authentication", Namespaces.SASL_2)
                .map(Abilities::of)
                .orElseGet(() -> new Abilities(Set.of()));
    }
}
