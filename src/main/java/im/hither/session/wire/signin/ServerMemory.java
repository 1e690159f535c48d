package im.hither.session.wire.signin;

import im.hither.session.wire.sasl.Pin;
import java.util.Optional;
import java.util.Set;

/// What is remembered of an account's server from one sign-in to the next. Called on the thread
/// that connects; what is kept has been stored when a method returns.
public interface ServerMemory {
    /// Who we are among the account's devices (XEP-0388, the id of the user agent): random, and the
    /// same for as long as the account is in this profile.
    String agent();

    /// The best way to sign in that this server has shown.
    Optional<Pin> pin();

    void keep(Pin pin);

    /// The token to sign in with instead of the password, while it is valid (XEP-0484).
    Optional<LoginToken> token();

    /// Takes the place of the one before.
    void keep(LoginToken token);

    void forgetToken();

    /// What the server could do within the sign-in when it was last asked, as words that mean
    /// something to the wire alone; empty where it has to be asked first.
    Set<String> abilities();

    void keep(Set<String> abilities);
}
