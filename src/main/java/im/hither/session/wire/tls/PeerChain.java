package im.hither.session.wire.tls;

import im.hither.domain.PeerCertificate;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/// The certificates that a server showed, in words.
public final class PeerChain {
    private static final HexFormat PAIRS = HexFormat.ofDelimiter(":").withUpperCase();

    private PeerChain() {}

    /// The server's own first, then the authorities it sent along.
    public static List<PeerCertificate> of(SSLSession session) {
        try {
            return Arrays.stream(session.getPeerCertificates())
                    .filter(X509Certificate.class::isInstance)
                    .map(X509Certificate.class::cast)
                    .map(PeerChain::described)
                    .toList();
        } catch (SSLPeerUnverifiedException nothingShown) {
            return List.of();
        }
    }

    static PeerCertificate described(X509Certificate certificate) {
        return new PeerCertificate(
                certificate.getSubjectX500Principal().getName(),
                certificate.getIssuerX500Principal().getName(),
                CertificateNames.of(certificate),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                fingerprint(certificate));
    }

    private static String fingerprint(X509Certificate certificate) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return PAIRS.formatHex(digest);
        } catch (CertificateEncodingException unencodable) {
            return "";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every JDK has SHA-256
        }
    }
}
