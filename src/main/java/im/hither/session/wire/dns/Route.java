package im.hither.session.wire.dns;

/// One place to try.
///
/// @param direct TLS from the first byte; otherwise STARTTLS
public record Route(String host, int port, boolean direct) {
    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
