package im.hither.session.wire.dial;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.regex.Pattern;

/// CONNECT of HTTP (RFC 9110 §9.3.6); says nothing about this program.
final class ConnectTunnel implements Tunnel {
    private static final int LONGEST_ANSWER = 8192;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");

    @Override
    public boolean open(Socket proxy, String host, int port) throws IOException {
        var place = (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
        var question = "CONNECT %1$s HTTP/1.1\r\nHost: %1$s\r\n\r\n".formatted(place);
        proxy.getOutputStream().write(question.getBytes(US_ASCII));
        var status = STATUS.matcher(answer(proxy.getInputStream()).lines().findFirst().orElse(""));
        if (!status.matches()) throw new IOException("no answer of HTTP");
        return switch (Integer.parseInt(status.group(1))) {
            case 200, 201, 202, 203, 204, 205, 206 -> true;
            case 404, 500, 502, 503, 504 -> false;
            default -> throw new IOException("the proxy refuses, status " + status.group(1));
        };
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
