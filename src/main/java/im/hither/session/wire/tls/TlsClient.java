package im.hither.session.wire.tls;

import im.hither.domain.CertificateFault;
import im.hither.domain.ConnectionProblem;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/// Encrypts connections to one domain's servers.
public final class TlsClient {
    private final String domain;
    private final SSLContext context;

    /// @param authority PEM text of one more authority to trust
    /// @param own a certificate of ours
    /// @throws TlsFailure when that text holds no certificate, or ours cannot be read
    public TlsClient(String domain, Optional<String> authority, Optional<OwnCertificate> own)
            throws TlsFailure {
        this.domain = domain;
        var keys = own.isPresent() ? own.get().keys() : new KeyManager[0];
        try {
            this.context = Authorities.context(authority, keys);
        } catch (GeneralSecurityException e) {
            throw new TlsFailure(
                    new ConnectionProblem.BadCertificate(
                            CertificateFault.UNKNOWN_AUTHORITY,
                            domain,
                            "the extra authority cannot be read"),
                    e);
        }
    }

    /// Shakes hands over a connected socket, whose read time-out bounds each wait, and returns once
    /// the certificate has proved the domain.
    ///
    /// @param direct TLS from the first byte, where the protocol is named too (XEP-0368 §5)
    public SSLSocket encrypt(Socket plain, boolean direct) throws TlsFailure {
        try {
            var name = DomainName.of(domain).ascii();
            var socket =
                    (SSLSocket)
                            context.getSocketFactory()
                                    .createSocket(plain, name, plain.getPort(), true);
            socket.setSSLParameters(parameters(socket.getSSLParameters(), name, direct));
            socket.startHandshake();
            checkName(socket);
            return socket;
        } catch (IOException e) {
            throw new TlsFailure(Faults.problem(e, domain), e);
        }
    }

    private static SSLParameters parameters(SSLParameters parameters, String name, boolean direct) {
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        try {
            parameters.setServerNames(List.of(new SNIHostName(name)));
        } catch (IllegalArgumentException e) {
            parameters.setServerNames(List.of()); // an address literal has no name to indicate
        }
        if (direct) parameters.setApplicationProtocols(new String[] {"xmpp-client"});
        return parameters;
    }

    private void checkName(SSLSocket socket) throws IOException, TlsFailure {
        var leaf = (X509Certificate) socket.getSession().getPeerCertificates()[0];
        if (CertificateNames.prove(leaf, domain)) return;
        socket.close();
        throw new TlsFailure(
                new ConnectionProblem.BadCertificate(
                        CertificateFault.WRONG_NAME,
                        domain,
                        leaf.getSubjectX500Principal().getName()));
    }
}
