package im.hither.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Optional;

/// The proxy that an account's connections go through.
///
/// @param user who we are to it, where it wants to know; the password is kept with the other
///   secrets
public record ProxyAddress(Kind kind, String host, int port, Optional<String> user) {
    /// What it speaks.
    public enum Kind {
        /// RFC 1928, with a password RFC 1929.
        SOCKS5("socks5", 1080),
        /// CONNECT of RFC 9110 §9.3.6, with a password RFC 7617.
        HTTP("http", 8080);

        private final String scheme;
        private final int usualPort;

        Kind(String scheme, int usualPort) {
            this.scheme = scheme;
            this.usualPort = usualPort;
        }
    }

    /// Reads `socks5://[USER@]HOST[:PORT]` or `http://[USER@]HOST[:PORT]`.
    ///
    /// @throws IllegalArgumentException when the text is neither, or has a password in it; it does
    ///   not repeat the text
    public static ProxyAddress parse(String text) {
        try {
            var uri = new URI(text.strip());
            var bare =
                    uri.getPath() == null || uri.getPath().isEmpty() || uri.getPath().equals("/");
            if (uri.getHost() == null || !bare) throw unreadable();
            var kind = kind(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT));
            var host = uri.getHost().replaceAll("^\\[|]$", "");
            var port = uri.getPort() > 0 ? uri.getPort() : kind.usualPort;
            return new ProxyAddress(kind, host, port, user(uri));
        } catch (URISyntaxException e) {
            throw unreadable();
        }
    }

    private static Optional<String> user(URI uri) {
        if (uri.getRawUserInfo() == null) return Optional.empty();
        if (uri.getRawUserInfo().contains(":")) throw unreadable();
        return Optional.of(uri.getUserInfo()).filter(user -> !user.isEmpty());
    }

    private static Kind kind(String scheme) {
        return switch (scheme) {
            case "socks5", "socks5h", "socks" -> Kind.SOCKS5;
            case "http" -> Kind.HTTP;
            default -> throw unreadable();
        };
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException("not a proxy");
    }

    /// The same place for somebody else.
    public ProxyAddress as(Optional<String> someone) {
        return new ProxyAddress(kind, host, port, someone);
    }

    /// With the user, as [#parse] reads it.
    public String url() {
        var before = user.map(name -> URLEncoder.encode(name, UTF_8).replace("+", "%20") + "@");
        return kind.scheme + "://" + before.orElse("") + place();
    }

    /// Without the user, for sentences and logs.
    @Override
    public String toString() {
        return kind.scheme + "://" + place();
    }

    private String place() {
        return ServerAddress.shown(host) + ":" + port;
    }
}
