package im.hither.session.wire.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Which XMPP domains a certificate speaks for: its dNSName, SRVName (RFC 4985) and XmppAddr (RFC
/// 6120 §13.7.1.4) entries. The common name is not one of them.
final class CertificateNames {
    private static final int OTHER_NAME = 0;
    private static final int DNS_NAME = 2;
    private static final String SRV_NAME_OID = "1.3.6.1.5.5.7.8.7";
    private static final String XMPP_ADDRESS_OID = "1.3.6.1.5.5.7.8.5";

    private CertificateNames() {}

    static boolean prove(X509Certificate certificate, String domain) {
        var wanted = DomainName.of(domain);
        return entries(certificate).anyMatch(entry -> means(entry, wanted));
    }

    /// The domains it speaks for, as it writes them.
    static List<String> of(X509Certificate certificate) {
        return entries(certificate)
                .filter(entry ->
                        switch ((Integer) entry.getFirst()) {
                            case DNS_NAME -> true;
                            case OTHER_NAME ->
                                    entry.size() > 3
                                            && (entry.get(2).equals(SRV_NAME_OID)
                                                    || entry.get(2).equals(XMPP_ADDRESS_OID));
                            default -> false;
                        })
                .map(entry -> String.valueOf(entry.get(entry.size() > 3 ? 3 : 1)))
                .distinct()
                .toList();
    }

    private static Stream<List<?>> entries(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null ? Stream.empty() : names.stream();
        } catch (CertificateParsingException e) {
            return Stream.empty();
        }
    }

    private static boolean means(List<?> entry, DomainName wanted) {
        return switch ((Integer) entry.getFirst()) {
            case DNS_NAME -> wanted.isMeantBy((String) entry.get(1));
            case OTHER_NAME -> meansOther(entry, wanted);
            default -> false;
        };
    }

    /// The JDK gives type, DER, object identifier, and the value where it is a string.
    private static boolean meansOther(List<?> entry, DomainName wanted) {
        if (entry.size() < 4 || !(entry.get(3) instanceof String value)) return false;
        return switch ((String) entry.get(2)) {
            case SRV_NAME_OID -> isService(value) && wanted.isMeantBy(afterService(value));
            case XMPP_ADDRESS_OID -> !value.contains("*") && wanted.isMeantBy(value);
            default -> false;
        };
    }

    private static boolean isService(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("_xmpp-client.") || lower.startsWith("_xmpps-client.");
    }

    private static String afterService(String name) {
        return name.substring(name.indexOf('.') + 1);
    }
}
