package im.hither.session.wire.sasl;

import java.util.Optional;

/// One mechanism's conversation with a server, as bytes: [#first], any number of [#answer], and
/// [#finish] when the server reports success. Used once, by one thread.
public sealed interface SaslExchange
        permits ScramExchange, PlainExchange, ExternalExchange, TokenExchange {
    /// The mechanism's registered name.
    String mechanism();

    /// What it is tied to.
    default Optional<BindingType> binding() {
        return Optional.empty();
    }

    /// Whether the server can notice by it that its offer, or the connection, is not the one that
    /// we see.
    default boolean watchesTheChannel() {
        return false;
    }

    /// The initial response.
    byte[] first();

    /// The response to a challenge.
    byte[] answer(byte[] challenge) throws SaslFailure;

    /// Takes the server's success, with the data that came with it, or none; throws unless the
    /// server has proved by now what the mechanism makes it prove.
    void finish(byte[] additional) throws SaslFailure;
}
