package im.hither.session.wire.signin;

import static im.hither.session.wire.stream.Namespaces.SASL_2;

import im.hither.domain.ConnectionProblem;
import im.hither.session.wire.sasl.SaslExchange;
import im.hither.session.wire.sasl.SaslFailure;
import im.hither.session.wire.sasl.TokenExchange;
import im.hither.session.wire.signin.SignInStrategy.Attempt;
import im.hither.session.wire.stream.Namespaces;
import im.hither.session.wire.stream.Problems;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.session.wire.stream.StreamElement;
import im.hither.session.wire.stream.XmlStream;
import java.io.IOException;
import java.util.Optional;
import org.jivesoftware.smack.xml.XmlPullParserException;

/// One sign-in by [Sasl2SignIn].
final class Sasl2Attempt {
    private final Attempt attempt;
    private final XmlStream stream;
    private final ServerMemory memory;
    private final StreamElement authentication;
    private final Abilities abilities;
    private final Tokens tokens;

    Sasl2Attempt(Attempt attempt) {
        this.attempt = attempt;
        this.stream = attempt.stream();
        this.memory = attempt.memory();
        this.authentication = attempt.features().child("authentication", SASL_2).orElseThrow();
        this.abilities = Abilities.of(authentication);
        this.tokens = new Tokens(attempt.applicant(), abilities, attempt.bindings());
    }

    SignedIn signIn() throws IOException, XmlPullParserException, SignInFailure, SaslFailure {
        if (!memory.abilities().equals(abilities.words())) memory.keep(abilities.words());
        var byToken = byToken();
        if (byToken.isPresent()) return byToken.get();
        var exchange = attempt.choose(SaslWords.offer(attempt.features(), authentication));
        begin(exchange);
        var answer = converse(exchange);
        if (!answer.is("success", SASL_2)) throw SaslWords.failure(answer, exchange);
        return proved(exchange, answer);
    }

    private Optional<SignedIn> byToken()
            throws IOException, XmlPullParserException, SignInFailure, SaslFailure {
        var exchange = attempt.said();
        if (exchange.isEmpty()) {
            exchange = tokens.exchange().map(each -> each);
            if (exchange.isEmpty()) return Optional.empty();
            begin(exchange.get());
        }
        var answer = converse(exchange.get());
        if (answer.is("success", SASL_2)) return Optional.of(proved(exchange.get(), answer));
        if (Problems.ofSasl(answer) instanceof ConnectionProblem.StreamRefused later) {
            throw new SignInFailure(later); // a server in trouble says nothing about the token
        }
        memory.forgetToken();
        return Optional.empty();
    }

    private void begin(SaslExchange exchange) throws IOException {
        var words = new Authenticate(attempt.applicant(), abilities).with(exchange);
        stream.ask(tokens.asking(words, exchange));
    }

    /// The server's last word on it: a success, not yet believed, or a failure.
    private StreamElement converse(SaslExchange exchange)
            throws IOException, XmlPullParserException, SignInFailure, SaslFailure {
        while (true) {
            var answer = stream.next();
            if (answer.is("success", SASL_2) || answer.is("failure", SASL_2)) return answer;
            if (answer.is("continue", SASL_2)) throw furtherSteps(answer);
            if (!answer.is("challenge", SASL_2)) throw XmlStream.unexpected(answer);
            var response = exchange.answer(SaslWords.decoded(answer.text()));
            stream.ask(StreamElement.of("response", SASL_2).withText(SaslWords.encoded(response)));
        }
    }

    private static SignInFailure furtherSteps(StreamElement answer) {
        var tasks =
                answer.child("tasks", SASL_2).stream()
                        .flatMap(each -> each.children().stream())
                        .map(StreamElement::text)
                        .toList();
        return new SignInFailure(new ConnectionProblem.AccountRefused(String.join(", ", tasks)));
    }

    private SignedIn proved(SaslExchange exchange, StreamElement success)
            throws IOException, XmlPullParserException, SignInFailure, SaslFailure {
        finish(exchange, success);
        tokens.keep(success, exchange);
        var proof = Proof.of(exchange);
        var result = new InlineResult(success);
        var earlier = attempt.applicant().earlier();
        if (earlier.isPresent() && result.resumed(earlier.get())) {
            return result.goingOn(earlier.get(), attempt.features(), proof);
        }
        if (result.bound()) {
            return result.fresh(features(), proof, abilities.binds(Namespaces.CARBONS));
        }
        return new Binding(attempt, stream.next(), proof).begin();
    }

    private void finish(SaslExchange exchange, StreamElement success)
            throws SignInFailure, SaslFailure {
        var additional =
                success.child("additional-data", SASL_2).map(StreamElement::text).orElse("");
        var byToken = exchange instanceof TokenExchange;
        try {
            exchange.finish(SaslWords.decoded(additional));
        } catch (SaslFailure fraud) {
            if (byToken) memory.forgetToken();
            throw fraud;
        }
        if (!byToken) attempt.learn(exchange);
    }

    /// They follow a success at once, but what the server has waiting may come before.
    private StreamElement features() throws IOException, XmlPullParserException, SignInFailure {
        var at = stream.advance();
        if (at == null) throw new SignInFailure(new ConnectionProblem.Lost("the stream was ended"));
        if (at.getName().equals("features") && at.getNamespace().equals(Namespaces.STREAMS)) {
            return StreamElement.read(at);
        }
        stream.leave();
        return attempt.features();
    }
}
