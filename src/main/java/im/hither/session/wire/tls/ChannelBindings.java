package im.hither.session.wire.tls;

import im.hither.session.wire.sasl.BindingType;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/// What a sign-in can be tied to in a TLS connection, so that nobody can sit in its middle, not
/// even with a certificate that we trust.
public final class ChannelBindings {
    private static final String LABEL = "EXPORTER-Channel-Binding";
    private static final int LENGTH = 32;

    private ChannelBindings() {}

    /// The types that this connection has, with their values.
    public static Map<BindingType, byte[]> of(SSLSession session) {
        var bindings = new EnumMap<BindingType, byte[]>(BindingType.class);
        exported(session).ifPresent(value -> bindings.put(BindingType.EXPORTER, value));
        endPoint(session).ifPresent(value -> bindings.put(BindingType.END_POINT, value));
        return bindings;
    }

    /// RFC 9266 §2. Below TLS 1.3 it is only as good as what was negotiated, so it is not used
    /// there.
    private static Optional<byte[]> exported(SSLSession session) {
        if (!(session instanceof ExtendedSSLSession extended)
                || !session.getProtocol().equals("TLSv1.3")) return Optional.empty();
        try {
            return Optional.of(extended.exportKeyingMaterialData(LABEL, new byte[0], LENGTH));
        } catch (SSLException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> endPoint(SSLSession session) {
        try {
            return endPoint((X509Certificate) session.getPeerCertificates()[0]);
        } catch (SSLPeerUnverifiedException e) {
            return Optional.empty();
        }
    }

    /// RFC 5929 §4.1: the certificate, hashed with the hash of its own signature, or SHA-256 where
    /// that is weaker.
    static Optional<byte[]> endPoint(X509Certificate certificate) {
        try {
            var hash = hash(certificate);
            if (hash.isEmpty()) return Optional.empty();
            var digest = MessageDigest.getInstance(hash.get());
            return Optional.of(digest.digest(certificate.getEncoded()));
        } catch (GeneralSecurityException | IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> hash(X509Certificate certificate)
            throws GeneralSecurityException, IOException {
        var name = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        if (name.equals("RSASSA-PSS")) {
            var parameters = AlgorithmParameters.getInstance(name);
            parameters.init(certificate.getSigAlgParams());
            return Optional.of(
                    parameters.getParameterSpec(PSSParameterSpec.class).getDigestAlgorithm());
        }
        var end = name.indexOf("WITH");
        if (end < 0) return Optional.empty(); // Ed25519 and its like name no hash
        var hash = name.substring(0, end);
        if (Arrays.asList("MD5", "SHA1").contains(hash)) return Optional.of("SHA-256");
        return Optional.of(hash.replaceFirst("^SHA(?=\\d)", "SHA-"));
    }
}
