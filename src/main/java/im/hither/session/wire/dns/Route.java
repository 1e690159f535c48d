package im.hither.session.wire.dns;

import im.hither.domain.ServerAddress;

/// One place to try.
///
/// @param direct TLS from the first byte; otherwise STARTTLS
/// @param priority places with a higher number wait until none with a lower one is left (RFC 2782)
public record Route(String host, int port, boolean direct, int priority) {
    /// A place that is as good as the others.
    public Route(String host, int port, boolean direct) {
        this(host, port, direct, 0);
    }

    @Override
    public String toString() {
        return ServerAddress.shown(host) + ":" + port;
    }
}
