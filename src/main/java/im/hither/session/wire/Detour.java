package im.hither.session.wire;

import im.hither.domain.ConnectionProblem;
import im.hither.domain.ServerAddress;
import im.hither.domain.TlsMode;
import im.hither.session.wire.dns.Route;
import im.hither.session.wire.dns.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the server wants to be met the next time: after `see-other-host` (RFC 6120 §4.9.3.19), or
/// to resume (XEP-0198 §5, `location`). Tried before the other places, once; who answers there
/// still has to show a certificate for the account's domain. Any thread.
final class Detour {
    /// How often an attempt is sent on before it ends.
    static final int MOST = 3;

    private static final int BEFORE_ALL_OTHERS = -1;

    private Optional<ServerAddress> wanted = Optional.empty();

    /// The place that a problem names; empty for every other problem.
    static Optional<ServerAddress> of(ConnectionProblem problem) {
        return problem instanceof ConnectionProblem.Redirected(var place)
                ? ServerAddress.read(place)
                : Optional.empty();
    }

    /// The server said so, in what ended the connection.
    synchronized void note(ConnectionProblem problem) {
        of(problem).ifPresent(place -> wanted = Optional.of(place));
    }

    /// We are there.
    ///
    /// @param resumeAt where the stream wants to be resumed
    synchronized void arrived(Optional<ServerAddress> resumeAt) {
        wanted = resumeAt;
    }

    /// The places to try, in order.
    synchronized List<Route> before(List<Route> usual, TlsMode tls) {
        if (wanted.isEmpty()) return usual;
        var places = places(wanted.get(), tls);
        places.addAll(usual);
        return places;
    }

    static List<Route> places(ServerAddress place, TlsMode tls) {
        var places = new ArrayList<Route>();
        for (var each : Routes.given(place, tls)) {
            places.add(new Route(each.host(), each.port(), each.direct(), BEFORE_ALL_OTHERS));
        }
        return places;
    }
}
