package im.hither.domain;

import java.util.Optional;
import java.util.OptionalInt;

/// A host, and a port where one is given, that the user wants instead of the SRV look-up. The
/// certificate is still checked for the address's domain.
public record ServerAddress(String host, OptionalInt port) {
    /// Reads `HOST`, `HOST:PORT`, `[IPv6]` or `[IPv6]:PORT`.
    ///
    /// @throws IllegalArgumentException when the text is none of these
    public static ServerAddress parse(String text) {
        var bracket = text.startsWith("[") ? text.indexOf(']') : -1;
        var colon = bracket > 0 ? text.indexOf(':', bracket) : text.lastIndexOf(':');
        if (colon < 0) return new ServerAddress(host(text), OptionalInt.empty());
        return new ServerAddress(
                host(text.substring(0, colon)), OptionalInt.of(port(text.substring(colon + 1))));
    }

    /// The same for a text of somebody else; empty when it is none of these.
    public static Optional<ServerAddress> read(String text) {
        try {
            return Optional.of(parse(text.strip()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String host(String text) {
        var host =
                text.startsWith("[") && text.endsWith("]")
                        ? text.substring(1, text.length() - 1)
                        : text;
        if (host.isBlank()) throw new IllegalArgumentException("no host in " + text);
        return host;
    }

    private static int port(String text) {
        var port = Integer.parseInt(text);
        if (port < 1 || port > 65_535) throw new IllegalArgumentException("not a port: " + text);
        return port;
    }

    /// A host as it stands before a port: IPv6 in brackets.
    public static String shown(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    @Override
    public String toString() {
        var shown = shown(host);
        return port.isPresent() ? shown + ":" + port.getAsInt() : shown;
    }
}
