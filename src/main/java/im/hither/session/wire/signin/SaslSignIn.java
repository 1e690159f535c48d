package im.hither.session.wire.signin;

import im.hither.session.wire.sasl.SaslExchange;
import im.hither.session.wire.sasl.SaslFailure;
import im.hither.session.wire.stream.Namespaces;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.session.wire.stream.StreamElement;
import im.hither.session.wire.stream.XmlStream;
import java.io.IOException;
import java.util.Optional;
import org.jivesoftware.smack.xml.XmlPullParserException;

/// Signs in as RFC 6120 §6 has it: SASL, a new stream, and what [Binding] does on that.
public final class SaslSignIn implements SignInStrategy {
    @Override
    public boolean fits(StreamElement features) {
        return features.child("mechanisms", Namespaces.SASL).isPresent();
    }

    @Override
    public SignedIn signIn(Attempt attempt)
            throws IOException, XmlPullParserException, SignInFailure {
        try {
            var mechanisms = attempt.features().child("mechanisms", Namespaces.SASL).orElseThrow();
            var exchange = attempt.choose(SaslWords.offer(attempt.features(), mechanisms));
            converse(exchange, attempt.stream());
            attempt.learn(exchange);
            var own = attempt.applicant().address().toString();
            var features = attempt.stream().open(attempt.domain(), Optional.of(own));
            return new Binding(attempt, features, Proof.of(exchange)).begin();
        } catch (SaslFailure e) {
            throw new SignInFailure(e.problem(), e);
        }
    }

    private static void converse(SaslExchange exchange, XmlStream stream)
            throws IOException, XmlPullParserException, SignInFailure, SaslFailure {
        stream.ask(
                sasl("auth")
                        .with("mechanism", exchange.mechanism())
                        .withText(encoded(exchange.first())));
        while (true) {
            var answer = stream.next();
            if (answer.is("success", Namespaces.SASL)) {
                exchange.finish(decoded(answer.text()));
                return;
            }
            if (answer.is("failure", Namespaces.SASL)) throw SaslWords.failure(answer, exchange);
            if (!answer.is("challenge", Namespaces.SASL)) throw XmlStream.unexpected(answer);
            stream.ask(sasl("response").withText(encoded(exchange.answer(decoded(answer.text())))));
        }
    }

    private static StreamElement sasl(String name) {
        return StreamElement.of(name, Namespaces.SASL);
    }

    private static String encoded(byte[] bytes) {
        return SaslWords.encoded(bytes);
    }

    private static byte[] decoded(String text) throws SignInFailure {
        return text.equals("=") ? new byte[0] : SaslWords.decoded(text); // §6.4.6: empty
    }
}
