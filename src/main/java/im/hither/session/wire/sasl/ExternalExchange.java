package im.hither.session.wire.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;

/// EXTERNAL (RFC 4422 annex A, XEP-0178): TLS has proved already who we are, this only says as whom
/// we want to sign in.
public final class ExternalExchange implements SaslExchange {
    private final String authorization;

    ExternalExchange(String authorization) {
        this.authorization = authorization;
    }

    @Override
    public String mechanism() {
        return "EXTERNAL";
    }

    @Override
    public byte[] first() {
        return authorization.getBytes(UTF_8);
    }

    @Override
    public byte[] answer(byte[] challenge) throws SaslFailure {
        throw SaslFailure.untrustworthy("a challenge in EXTERNAL");
    }

    @Override
    public void finish(byte[] additional) {
        // the certificates of both sides were checked by TLS
    }
}
