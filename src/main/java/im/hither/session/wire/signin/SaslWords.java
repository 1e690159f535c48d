package im.hither.session.wire.signin;

import im.hither.domain.ConnectionProblem;
import im.hither.session.wire.sasl.Offer;
import im.hither.session.wire.sasl.SaslExchange;
import im.hither.session.wire.stream.Namespaces;
import im.hither.session.wire.stream.Problems;
import im.hither.session.wire.stream.SignInFailure;
import im.hither.session.wire.stream.StreamElement;
import java.util.Base64;
import java.util.List;

/// What the two ways to write SASL as XML have in common.
final class SaslWords {
    private SaslWords() {}

    /// The mechanisms under an element of the features, and the channel bindings beside it
    /// (XEP-0440).
    static Offer offer(StreamElement features, StreamElement mechanisms) {
        return new Offer(names(mechanisms), bindings(features));
    }

    /// The texts of the children called mechanism.
    static List<String> names(StreamElement mechanisms) {
        return mechanisms.children().stream()
                .filter(each -> each.is("mechanism", mechanisms.namespace()))
                .map(each -> each.text().strip())
                .toList();
    }

    private static List<String> bindings(StreamElement features) {
        return features.child("sasl-channel-binding", Namespaces.CHANNEL_BINDING).stream()
                .flatMap(each -> each.children().stream())
                .filter(each -> each.is("channel-binding", Namespaces.CHANNEL_BINDING))
                .flatMap(each -> each.attribute("type").stream())
                .toList();
    }

    /// What a `<failure/>` means when it is the answer to this exchange. Servers call the sign that
    /// somebody is in the middle a malformed request.
    static SignInFailure failure(StreamElement failure, SaslExchange exchange) {
        var malformed =
                failure.children().stream()
                        .anyMatch(each -> each.name().equals("malformed-request"));
        return new SignInFailure(
                malformed && exchange.watchesTheChannel()
                        ? new ConnectionProblem.Intercepted("the server sees another connection")
                        : Problems.ofSasl(failure));
    }

    static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] decoded(String text) throws SignInFailure {
        try {
            return Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException e) {
            throw new SignInFailure(
                    new ConnectionProblem.Untrustworthy("SASL message not in Base64"), e);
        }
    }
}
