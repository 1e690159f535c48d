package im.hither.session.wire;

import im.hither.testing.EjabberdServer;
import im.hither.testing.XmppServer;
import java.util.OptionalInt;

/// The wire with ejabberd.
class EjabberdWireIT extends WireContract {
    @Override
    XmppServer started() {
        return EjabberdServer.start();
    }

    @Override
    OptionalInt announced() {
        return OptionalInt.empty();
    }

    @Override
    boolean keepsOrderOverCuts() {
        // what a cut stream had not taken over is routed anew, beside what comes in; and of what
        // was
        // passed on when the stream was cut, the last may not be counted, so that it is sent again
        return false;
    }
}
