package im.hither.session.wire.dial;

import java.io.IOException;

/// The proxy does not let us in without a user name and a password, or with those we gave.
final class LoginRefused extends IOException {
    private static final long serialVersionUID = 1;

    LoginRefused() {
        super("the proxy wants another user name or password");
    }
}
