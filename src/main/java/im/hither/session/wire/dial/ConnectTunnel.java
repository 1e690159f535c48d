package im.hither.session.wire.dial;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import im.hither.domain.ServerAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Optional;
import java.util.regex.Pattern;

/// CONNECT of HTTP (RFC 9110 §9.3.6); says nothing about this program, and who we are only where
/// that was set (Basic, RFC 7617).
final class ConnectTunnel implements Tunnel {
    private static final int LONGEST_ANSWER = 8192;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");

    private final Optional<ProxyLogin> login;

    ConnectTunnel(Optional<ProxyLogin> login) {
        this.login = login;
    }

    @Override
    public boolean open(Socket proxy, String host, int port) throws IOException {
        var place = ServerAddress.shown(host) + ":" + port;
        ask(proxy.getOutputStream(), place);
        var status = STATUS.matcher(answer(proxy.getInputStream()).lines().findFirst().orElse(""));
        if (!status.matches()) throw new IOException("no answer of HTTP");
        return switch (Integer.parseInt(status.group(1))) {
            case 200, 201, 202, 203, 204, 205, 206 -> true;
            case 407 -> throw new LoginRefused();
            case 404, 500, 502, 503, 504 -> false;
            default -> throw new IOException("the proxy refuses, status " + status.group(1));
        };
    }

    private void ask(OutputStream output, String place) throws IOException {
        var question = new ByteArrayOutputStream();
        question.writeBytes(
                "CONNECT %1$s HTTP/1.1\r\nHost: %1$s\r\n".formatted(place).getBytes(US_ASCII));
        if (login.isPresent()) {
            question.writeBytes("Proxy-Authorization: Basic ".getBytes(US_ASCII));
            question.writeBytes(login.get().basic());
            question.writeBytes("\r\n".getBytes(US_ASCII));
        }
        question.writeBytes("\r\n".getBytes(US_ASCII));
        question.writeTo(output);
    }

    /// The head of the answer, and nothing after it.
    private static String answer(InputStream input) throws IOException {
        var head = new ByteArrayOutputStream();
        var newlines = 0;
        while (newlines < 2) {
            var next = Tunnel.read(input);
            if (next == '\n') newlines++;
            else if (next != '\r') newlines = 0;
            head.write(next);
            if (head.size() > LONGEST_ANSWER) throw new IOException("too long an answer");
        }
        return head.toString(ISO_8859_1);
    }
}
