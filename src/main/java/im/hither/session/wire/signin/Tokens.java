package im.hither.session.wire.signin;

import im.hither.session.wire.sasl.BindingType;
import im.hither.session.wire.sasl.Pin;
import im.hither.session.wire.sasl.SaslExchange;
import im.hither.session.wire.sasl.TokenExchange;
import im.hither.session.wire.sasl.TokenMechanism;
import im.hither.session.wire.signin.SignInStrategy.Applicant;
import im.hither.session.wire.stream.Namespaces;
import im.hither.session.wire.stream.StreamElement;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/// The token of an account: used, asked for, kept (XEP-0484).
public final class Tokens {
    private final Applicant applicant;
    private final Abilities abilities;
    private final Map<BindingType, byte[]> bindings;
    private Optional<TokenMechanism> wanted = Optional.empty();

    public Tokens(Applicant applicant, Abilities abilities, Map<BindingType, byte[]> bindings) {
        this.applicant = applicant;
        this.abilities = abilities;
        this.bindings = bindings;
    }

    /// Signs in with the token, where there is one that the server takes and this connection
    /// allows.
    public Optional<TokenExchange> exchange() {
        return applicant.memory().token().filter(this::isUsable).map(this::exchange);
    }

    private TokenExchange exchange(LoginToken token) {
        return new TokenExchange(token.mechanism(), applicant.user(), token.secret(), bindings);
    }

    private boolean isUsable(LoginToken token) {
        var mechanism = token.mechanism();
        return abilities.takes(mechanism.wireName())
                && mechanism.binding().map(bindings::containsKey).orElse(true)
                && mechanism.isAsGoodAs(pinned());
    }

    private Optional<BindingType> pinned() {
        return applicant.memory().pin().flatMap(Pin::binding);
    }

    /// The same element, asking for a token where one is needed and can be had.
    StreamElement asking(StreamElement authenticate, SaslExchange exchange) {
        var fresh = applicant.memory().token().filter(each -> !each.ageing());
        if (exchange instanceof TokenExchange && fresh.isPresent()) return authenticate;
        var used = exchange.binding().or(this::pinned);
        wanted = TokenMechanism.best(abilities.tokenMechanisms(), bindings.keySet(), used);
        return wanted.map(mechanism ->
                        authenticate.with(
                                StreamElement.of("request-token", Namespaces.FAST)
                                        .with("mechanism", mechanism.wireName())))
                .orElse(authenticate);
    }

    /// Keeps what came with a success: what was asked for, or the token's follower.
    void keep(StreamElement success, SaslExchange exchange) {
        var token = success.child("token", Namespaces.FAST);
        var mechanism = wanted.or(() -> TokenMechanism.named(exchange.mechanism()));
        var secret = token.flatMap(each -> each.attribute("token"));
        if (secret.isEmpty() || mechanism.isEmpty()) return;
        token.flatMap(each -> each.attribute("expiry"))
                .flatMap(Tokens::time)
                .map(expires ->
                        new LoginToken(mechanism.get(), secret.get().toCharArray(), expires, false))
                .ifPresent(applicant.memory()::keep);
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
