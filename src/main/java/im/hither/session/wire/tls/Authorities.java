package im.hither.session.wire.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/// The authorities that may vouch for a server: the platform's, and those in the PEM text that the
/// user gave for one account. All checking is left to the JDK.
final class Authorities {
    private Authorities() {}

    /// A context for TLS that trusts them.
    ///
    /// @param own keys of ours to show, if any
    /// @throws GeneralSecurityException when the text holds no certificate
    static SSLContext context(Optional<String> extra, KeyManager... own)
            throws GeneralSecurityException {
        var context = SSLContext.getInstance("TLS");
        context.init(own, extra.isEmpty() ? trusting(null) : trusting(joined(extra.get())), null);
        return context;
    }

    private static TrustManager[] trusting(@Nullable KeyStore store)
            throws GeneralSecurityException {
        var factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static KeyStore joined(String pem) throws GeneralSecurityException {
        var certificates = new ArrayList<>(platform());
        certificates.addAll(read(pem));
        var store = KeyStore.getInstance("PKCS12");
        try {
            store.load(null, null);
        } catch (IOException e) {
            throw new IllegalStateException(e); // nothing is read
        }
        for (var certificate : certificates) {
            store.setCertificateEntry(Integer.toString(store.size()), certificate);
        }
        return store;
    }

    private static List<Certificate> platform() throws GeneralSecurityException {
        return Arrays.stream(trusting(null))
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .flatMap(each -> Arrays.<Certificate>stream(each.getAcceptedIssuers()))
                .toList();
    }

    private static List<Certificate> read(String pem) throws GeneralSecurityException {
        var bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
        var certificates =
                List.<Certificate>copyOf(
                        CertificateFactory.getInstance("X.509").generateCertificates(bytes));
        if (certificates.isEmpty()) throw new GeneralSecurityException("no certificate in it");
        return certificates;
    }
}
