package im.hither.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// The proxy that an account's connections go through.
public record ProxyAddress(Kind kind, String host, int port) {
    /// What it speaks.
    public enum Kind {
        /// RFC 1928, without a password.
        SOCKS5("socks5", 1080),
        /// CONNECT of RFC 9110 §9.3.6, without a password.
        HTTP("http", 8080);

        private final String scheme;
        private final int usualPort;

        Kind(String scheme, int usualPort) {
            this.scheme = scheme;
            this.usualPort = usualPort;
        }
    }

    /// Reads `socks5://HOST[:PORT]` or `http://HOST[:PORT]`.
    ///
    /// @throws IllegalArgumentException when the text is neither
    public static ProxyAddress parse(String text) {
        try {
            var uri = new URI(text.strip());
            var bare =
                    uri.getPath() == null || uri.getPath().isEmpty() || uri.getPath().equals("/");
            if (uri.getHost() == null || uri.getUserInfo() != null || !bare) throw unreadable(text);
            var kind = kind(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT), text);
            var host = uri.getHost().replaceAll("^\\[|]$", "");
            return new ProxyAddress(kind, host, uri.getPort() > 0 ? uri.getPort() : kind.usualPort);
        } catch (URISyntaxException e) {
            throw unreadable(text);
        }
    }

    private static Kind kind(String scheme, String text) {
        return switch (scheme) {
            case "socks5", "socks5h", "socks" -> Kind.SOCKS5;
            case "http" -> Kind.HTTP;
            default -> throw unreadable(text);
        };
    }

    private static IllegalArgumentException unreadable(String text) {
        return new IllegalArgumentException("not a proxy: " + text);
    }

    @Override
    public String toString() {
        var shown = host.contains(":") ? "[" + host + "]" : host;
        return kind.scheme + "://" + shown + ":" + port;
    }
}
