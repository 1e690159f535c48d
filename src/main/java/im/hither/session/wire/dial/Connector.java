package im.hither.session.wire.dial;

import im.hither.domain.ConnectionProblem;
import java.net.Socket;
import java.util.function.Consumer;

/// Makes one connection.
@FunctionalInterface
interface Connector {
    /// Begins to connect and returns; the answer comes on any thread, once, also after a cut.
    Attempt connect(Place place, Consumer<Result> answer);

    /// A connection that is being made.
    @FunctionalInterface
    interface Attempt {
        /// Gives it up.
        void cut();
    }

    /// How it went.
    sealed interface Result {
        record Connected(Socket socket) implements Result {}

        record Failed(ConnectionProblem problem) implements Result {}
    }
}
