package im.hither.testing;

import java.nio.file.Path;
import org.jxmpp.jid.EntityBareJid;

/// A real XMPP server for one test: on loopback, with one domain, a certificate from an authority
/// of its own, and gone when closed.
public interface XmppServer extends AutoCloseable {
    /// The XMPP domain; no name service knows it, so a client is given [#host()] and a port.
    String domain();

    /// Where it listens: an address of loopback.
    String host();

    /// The port that speaks TLS from the first byte on (XEP-0368).
    int directTlsPort();

    /// The port that begins in clear and offers STARTTLS (RFC 6120 §5).
    int startTlsPort();

    /// The certificate of the authority that signed the server's own, as PEM.
    Path authority();

    /// Creates an account; the server may be running.
    EntityBareJid register(String localpart, String password);

    /// Stops the server and removes what it wrote, all but its log.
    @Override
    void close();
}
