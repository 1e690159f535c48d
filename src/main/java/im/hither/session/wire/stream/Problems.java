package im.hither.session.wire.stream;

import im.hither.domain.ConnectionProblem;
import im.hither.domain.ServerAddress;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.stream.Stream;

/// What the ends of a stream mean for a person.
public final class Problems {
    private Problems() {}

    /// From what reading or writing threw.
    public static ConnectionProblem of(Throwable failure) {
        if (failure instanceof SignInFailure known) return known.problem();
        var cause =
                causes(failure)
                        .filter(each -> each instanceof IOException)
                        .reduce((_, deeper) -> deeper);
        return new ConnectionProblem.Lost(
                switch (cause.orElse(failure)) {
                    case CharacterCodingException _ -> "the server sent bytes that are not UTF-8";
                    case SocketTimeoutException _ -> "the server does not answer";
                    case IOException e -> String.valueOf(e.getMessage());
                    default -> "the server sent XML that is not well-formed";
                });
    }

    /// Whether the other side was waited for in vain.
    public static boolean isSilence(Throwable failure) {
        return causes(failure).anyMatch(SocketTimeoutException.class::isInstance);
    }

    /// From a `<stream:error/>` (RFC 6120 §4.9).
    public static ConnectionProblem of(StreamElement error) {
        var condition = condition(error, Namespaces.STREAM_ERRORS);
        if (condition.equals("conflict")) return new ConnectionProblem.Conflict();
        if (condition.equals("not-authorized")) return new ConnectionProblem.WrongPassword();
        var refused =
                new ConnectionProblem.StreamRefused(
                        condition, text(error, Namespaces.STREAM_ERRORS));
        return elsewhere(error)
                .<ConnectionProblem>map(place -> new ConnectionProblem.Redirected(place.toString()))
                .orElse(refused);
    }

    private static Optional<ServerAddress> elsewhere(StreamElement error) {
        return error.child("see-other-host", Namespaces.STREAM_ERRORS)
                .flatMap(each -> ServerAddress.read(each.text()));
    }

    /// From a `<failure/>` of SASL (RFC 6120 §6.5), in either namespace; servers mix them.
    public static ConnectionProblem ofSasl(StreamElement failure) {
        var condition =
                failure.children().stream()
                        .map(StreamElement::name)
                        .filter(name -> !name.equals("text"))
                        .findFirst()
                        .orElse("undefined-condition");
        var text = text(failure, failure.namespace());
        var detail = text.isEmpty() ? condition : text;
        return switch (condition) {
            case "not-authorized" -> new ConnectionProblem.WrongPassword();
            case "temporary-auth-failure" -> new ConnectionProblem.StreamRefused(condition, text);
            case "encryption-required" -> new ConnectionProblem.NoEncryption(detail);
            default -> new ConnectionProblem.AccountRefused(detail);
        };
    }

    private static String condition(StreamElement error, String namespace) {
        return error.children().stream()
                .filter(each -> each.namespace().equals(namespace) && !each.name().equals("text"))
                .findFirst()
                .map(StreamElement::name)
                .orElse("undefined-condition");
    }

    private static String text(StreamElement error, String namespace) {
        return Optional.of(error)
                .flatMap(each -> each.child("text", namespace))
                .map(StreamElement::text)
                .orElse("");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, each -> each != null, Throwable::getCause);
    }
}
