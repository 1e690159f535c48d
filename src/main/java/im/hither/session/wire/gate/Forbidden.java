package im.hither.session.wire.gate;

import java.io.IOException;

/// The server sent what no stream may contain.
final class Forbidden extends IOException {
    private static final long serialVersionUID = 1;

    Forbidden(String what) {
        super("forbidden XML: " + what);
    }
}
