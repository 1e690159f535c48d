package im.hither.session.wire.signin;

import static im.hither.session.wire.stream.Namespaces.SASL_2;

import im.hither.session.wire.sasl.SaslFailure;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.session.wire.stream.StreamElement;
import java.io.IOException;
import org.jivesoftware.smack.xml.XmlPullParserException;

/// Signs in as XEP-0388 has it: with a token where there is one, else with the password, and going
/// on or binding (XEP-0386) within the same exchange. A token that is refused is forgotten, and the
/// password is tried once on the same stream.
public final class Sasl2SignIn implements SignInStrategy {
    @Override
    public boolean fits(StreamElement features) {
        return features.child("authentication", SASL_2).isPresent();
    }

    @Override
    public SignedIn signIn(Attempt attempt)
            throws IOException, XmlPullParserException, SignInFailure {
        try {
            return new Sasl2Attempt(attempt).signIn();
        } catch (SaslFailure e) {
            throw new SignInFailure(e.problem(), e);
        }
    }
}
