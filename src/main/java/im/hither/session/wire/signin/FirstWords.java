package im.hither.session.wire.signin;

import im.hither.domain.ConnectionProblem;
import im.hither.session.wire.sasl.SaslExchange;
import im.hither.session.wire.signin.SignInStrategy.Applicant;
import im.hither.session.wire.stream.Namespaces;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.session.wire.stream.StreamElement;
import im.hither.session.wire.stream.XmlStream;
import im.hither.session.wire.tls.ChannelBindings;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLSession;

/// What is said to a known server in the same flight as the stream's header, which saves waiting
/// for the features: a sign-in with the token (XEP-0484 §3.4). A server that has changed since may
/// not understand it; then it is met again, once, without first words.
public final class FirstWords {
    private final Optional<Applicant> applicant;
    private Optional<SaslExchange> said = Optional.empty();
    private boolean answerable;

    private FirstWords(Optional<Applicant> applicant) {
        this.applicant = applicant;
    }

    public static FirstWords of(Applicant applicant) {
        return new FirstWords(Optional.of(applicant));
    }

    /// The server speaks first.
    public static FirstWords none() {
        return new FirstWords(Optional.empty());
    }

    /// For a connection whose certificate is proved.
    public Optional<StreamElement> over(SSLSession tls) {
        said = Optional.empty();
        return applicant.flatMap(each -> over(tls, each));
    }

    private Optional<StreamElement> over(SSLSession tls, Applicant who) {
        var abilities = new Abilities(who.memory().abilities());
        if (!abilities.canBind()) return Optional.empty();
        var tokens = new Tokens(who, abilities, ChannelBindings.of(tls));
        var exchange = tokens.exchange();
        said = exchange.map(each -> each);
        return exchange.map(
                each -> tokens.asking(new Authenticate(who, abilities).with(each), each));
    }

    /// What was begun by it, where these features let one expect an answer.
    ///
    /// @throws SignInFailure where they do not
    public Optional<SaslExchange> answerable(StreamElement features) throws SignInFailure {
        var authentication = features.child("authentication", Namespaces.SASL_2);
        if (said.isPresent() && authentication.isEmpty()) throw XmlStream.unexpected(features);
        answerable = true;
        return said;
    }

    /// Whether the sign-in is worth another try without them: the server broke off over them, or
    /// did not expect them.
    public boolean mayBeToBlame(ConnectionProblem problem) {
        var brokenOff =
                problem instanceof ConnectionProblem.Lost
                        || problem instanceof ConnectionProblem.StreamRefused;
        if (said.isEmpty() || (answerable && !brokenOff)) return false;
        applicant.ifPresent(each -> each.memory().keep(Set.of()));
        return true;
    }
}
