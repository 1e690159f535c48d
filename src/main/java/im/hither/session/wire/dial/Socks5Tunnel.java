package im.hither.session.wire.dial;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;

/// SOCKS 5 (RFC 1928), as Tor speaks it, with a user name and a password where they were set (RFC
/// 1929).
final class Socks5Tunnel implements Tunnel {
    private static final int VERSION = 5;
    private static final int NO_PASSWORD = 0;
    private static final int PASSWORD = 2;
    private static final int NOTHING_SUITS = 255;
    private static final int LOGIN_VERSION = 1;
    private static final int CONNECT = 1;
    private static final int IPV4 = 1;
    private static final int NAME = 3;
    private static final int IPV6 = 4;
    private static final int LONGEST_NAME = 255;

    private final Optional<ProxyLogin> login;

    Socks5Tunnel(Optional<ProxyLogin> login) {
        this.login = login;
    }

    @Override
    public boolean open(Socket proxy, String host, int port) throws IOException {
        var output = proxy.getOutputStream();
        var input = proxy.getInputStream();
        output.write(
                login.isPresent()
                        ? new byte[] {VERSION, 2, NO_PASSWORD, PASSWORD}
                        : new byte[] {VERSION, 1, NO_PASSWORD});
        if (Tunnel.read(input) != VERSION) throw new IOException("no SOCKS 5");
        switch (Tunnel.read(input)) {
            case NO_PASSWORD -> {}
            case PASSWORD -> logIn(input, output);
            case NOTHING_SUITS -> throw new LoginRefused();
            default -> throw new IOException("the proxy chose what was not offered");
        }
        output.write(wish(host, port));
        return granted(input);
    }

    private void logIn(InputStream input, OutputStream output) throws IOException {
        output.write(login.orElseThrow(LoginRefused::new).socks5());
        if (Tunnel.read(input) != LOGIN_VERSION) throw new IOException("no answer to a password");
        if (Tunnel.read(input) != 0) throw new LoginRefused();
    }

    private static byte[] wish(String host, int port) throws IOException {
        var wish = new ByteArrayOutputStream();
        wish.writeBytes(new byte[] {VERSION, CONNECT, 0});
        try {
            var address = InetAddress.ofLiteral(host);
            wish.write(address instanceof Inet4Address ? IPV4 : IPV6);
            wish.writeBytes(address.getAddress());
        } catch (IllegalArgumentException aName) {
            var name = host.getBytes(US_ASCII);
            if (name.length > LONGEST_NAME) throw new IOException("the name is too long");
            wish.write(NAME);
            wish.write(name.length);
            wish.writeBytes(name);
        }
        wish.write(port >> 8);
        wish.write(port);
        return wish.toByteArray();
    }

    private static boolean granted(InputStream input) throws IOException {
        if (Tunnel.read(input) != VERSION) throw new IOException("no answer of SOCKS 5");
        var reply = Tunnel.read(input);
        Tunnel.read(input); // reserved
        skipAddress(input);
        return switch (reply) {
            case 0 -> true;
            case 2, 7, 8 -> throw new IOException("the proxy refuses, code " + reply);
            default -> false; // it cannot get there, for one reason or another
        };
    }

    private static void skipAddress(InputStream input) throws IOException {
        var length =
                switch (Tunnel.read(input)) {
                    case IPV4 -> 4;
                    case IPV6 -> 16;
                    case NAME -> Tunnel.read(input);
                    default -> throw new IOException("no address of SOCKS 5");
                };
        for (int i = 0; i < length + 2; i++) Tunnel.read(input);
    }
}
