package im.hither.session.wire.tls;

import static im.hither.testing.HandMadeCertificate.dnsName;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.HandMadeCertificate;
import java.security.MessageDigest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChannelBindingsTest {
    @DisplayName("RFC 5929 §4.1: the certificate, hashed with the hash of its signature")
    @Test
    void endPointIsTheHashOfTheCertificate() throws Exception {
        var authority = HandMadeCertificate.authority("Authority of a test");
        var certificate =
                HandMadeCertificate.of("of a test")
                        .names(dnsName("example.com"))
                        .signedBy(authority)
                        .certificate();

        var hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());

        assertThat(certificate.getSigAlgName()).startsWithIgnoringCase("SHA256with");
        assertThat(ChannelBindings.endPoint(certificate)).hasValue(hash);
    }
}
