package im.hither.session.wire;

import im.hither.domain.ConnectionProblem;
import im.hither.session.wire.sasl.Mechanisms;
import im.hither.session.wire.sasl.SaslExchange;
import im.hither.session.wire.sasl.SaslFailure;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jivesoftware.smack.xml.XmlPullParserException;

/// Signs in as RFC 6120 §6 has it: SASL, a new stream, and what [Binding] does on that.
final class SaslSignIn implements SignInStrategy {
    @Override
    public boolean fits(StreamElement features) {
        return features.child("mechanisms", Namespaces.SASL).isPresent();
    }

    @Override
    public SignedIn signIn(Attempt attempt)
            throws IOException, XmlPullParserException, SignInFailure {
        var exchange = chosen(attempt);
        try {
            converse(exchange, attempt.stream());
        } catch (SaslFailure e) {
            throw new SignInFailure(e.problem(), e);
        }
        var features =
                attempt.stream().open(attempt.domain(), Optional.of(attempt.address().toString()));
        return new Binding(attempt, features, exchange.mechanism()).begin();
    }

    private static SaslExchange chosen(Attempt attempt) throws SignInFailure {
        try {
            return Mechanisms.choose(
                    offered(attempt.features()),
                    attempt.signIn().settings().plainAllowed(),
                    attempt.address().getLocalpart().toString(),
                    attempt.signIn().password().get());
        } catch (SaslFailure e) {
            throw new SignInFailure(e.problem(), e);
        }
    }

    private static List<String> offered(StreamElement features) {
        return features.child("mechanisms", Namespaces.SASL).stream()
                .flatMap(each -> each.children().stream())
                .filter(each -> each.is("mechanism", Namespaces.SASL))
                .map(StreamElement::text)
                .toList();
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
            if (answer.is("failure", Namespaces.SASL)) {
                throw new SignInFailure(Problems.ofSasl(answer));
            }
            if (!answer.is("challenge", Namespaces.SASL)) throw XmlStream.unexpected(answer);
            stream.ask(sasl("response").withText(encoded(exchange.answer(decoded(answer.text())))));
        }
    }

    private static StreamElement sasl(String name) {
        return StreamElement.of(name, Namespaces.SASL);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] decoded(String text) throws SignInFailure {
        if (text.equals("=")) return new byte[0]; // §6.4.6: present and empty
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new SignInFailure(
                    new ConnectionProblem.Untrustworthy("SASL message not in Base64"), e);
        }
    }
}
