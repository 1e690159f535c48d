package im.hither.session.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import im.hither.session.wire.stream.StreamElement;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.Base64;
import java.util.Objects;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jivesoftware.smack.xml.SmackXmlParser;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParser.Event;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jspecify.annotations.Nullable;

/// A client's connection, seen from the server.
final class PlayedStream implements AutoCloseable {
    private static final String HEADER =
            "<?xml version='1.0'?><stream:stream from='hither.test' id='s' version='1.0'"
                    + " xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>";

    private final Socket plain;
    private final SSLContext tls;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private Socket socket;
    private @Nullable XmlPullParser parser;

    PlayedStream(Socket plain, SSLContext tls) {
        this.plain = plain;
        this.socket = plain;
        this.tls = tls;
    }

    /// Goes over to TLS.
    void encrypt() throws IOException {
        var secure =
                (SSLSocket) tls.getSocketFactory().createSocket(plain, null, plain.getPort(), true);
        secure.setUseClientMode(false);
        secure.startHandshake();
        socket = secure;
    }

    /// Reads the client's header.
    void awaitHeader() throws IOException, XmlPullParserException {
        var reader = new InputStreamReader(new Recorded(socket.getInputStream()), UTF_8);
        var begun = SmackXmlParser.newXmlParser(reader);
        parser = begun;
        while (begun.next() != Event.START_ELEMENT) {
            // on to the header
        }
    }

    /// Answers it.
    void open(String features) throws IOException {
        say(HEADER + "<stream:features>" + features + "</stream:features>");
    }

    /// Encrypts, and gets as far as the features.
    void begin(String features) throws IOException, XmlPullParserException {
        encrypt();
        awaitHeader();
        open(features);
    }

    /// The client's next element.
    StreamElement next() throws IOException, XmlPullParserException {
        var at = Objects.requireNonNull(parser);
        for (var event = at.next(); ; event = at.next()) {
            if (event == Event.START_ELEMENT) return StreamElement.read(at);
            if (event == Event.END_ELEMENT || event == Event.END_DOCUMENT) {
                throw new IOException("the client left");
            }
        }
    }

    void say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    /// Says nothing more, and hears the client out.
    void listen() throws IOException {
        try {
            while (true) next();
        } catch (XmlPullParserException brokenOff) {
            // clients that do not like a server do not close what they opened
        }
    }

    byte[] exported() throws IOException {
        var session = (ExtendedSSLSession) ((SSLSocket) socket).getSession();
        return session.exportKeyingMaterialData("EXPORTER-Channel-Binding", new byte[0], 32);
    }

    String heard() {
        return heard.toString(UTF_8);
    }

    static String base64(String text) {
        return base64(text.getBytes(UTF_8));
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), UTF_8);
    }

    @Override
    public void close() {
        try {
            plain.close();
        } catch (IOException alreadyGone) {
            // nothing is left to close
        }
    }

    private final class Recorded extends FilterInputStream {
        Recorded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            if (next >= 0) heard.write(next);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var count = super.read(into, offset, length);
            if (count > 0) heard.write(into, offset, count);
            return count;
        }
    }
}
