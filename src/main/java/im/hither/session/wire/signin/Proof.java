package im.hither.session.wire.signin;

import im.hither.session.wire.sasl.BindingType;
import im.hither.session.wire.sasl.SaslExchange;
import im.hither.session.wire.sasl.TokenExchange;

/// How we and the server proved ourselves to each other.
///
/// @param channelBinding the type used, `none` where there was none
/// @param byToken with a token instead of the password
public record Proof(String mechanism, String channelBinding, boolean byToken) {
    static Proof of(SaslExchange exchange) {
        return new Proof(
                exchange.mechanism(),
                exchange.binding().map(BindingType::wireName).orElse("none"),
                exchange instanceof TokenExchange);
    }
}
