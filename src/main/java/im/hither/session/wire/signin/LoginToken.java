package im.hither.session.wire.signin;

import im.hither.session.wire.sasl.TokenMechanism;
import java.time.Instant;

/// A token that signs in (XEP-0484), as good as a password until it expires.
public final class LoginToken {
    private final TokenMechanism mechanism;
    private final char[] secret;
    private final Instant expires;
    private final boolean ageing;

    /// @param secret kept; nobody else may change it
    /// @param ageing another one should be asked for
    public LoginToken(TokenMechanism mechanism, char[] secret, Instant expires, boolean ageing) {
        this.mechanism = mechanism;
        this.secret = secret;
        this.expires = expires;
        this.ageing = ageing;
    }

    /// The only mechanism that it is for.
    public TokenMechanism mechanism() {
        return mechanism;
    }

    /// A copy, which the caller wipes.
    public char[] secret() {
        return secret.clone();
    }

    public Instant expires() {
        return expires;
    }

    public boolean ageing() {
        return ageing;
    }
}
