package im.hither.session.wire.tls;

import static im.hither.testing.HandMadeCertificate.address;
import static im.hither.testing.HandMadeCertificate.dnsName;
import static im.hither.testing.HandMadeCertificate.otherName;
import static org.assertj.core.api.Assertions.assertThat;

import im.hither.testing.HandMadeCertificate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CertificateNamesTest {
    private static final String SRV_NAME = "2b06010505070807";
    private static final String XMPP_ADDRESS = "2b06010505070805";
    private static final String ANOTHER_TYPE = "2b06010505070809";
    private static final int IA5_STRING = 0x16;
    private static final int UTF8_STRING = 0x0c;

    @DisplayName("A4 the common name proves nothing")
    @Test
    void commonNameIsNotAsked() throws Exception {
        assertThat(proves()).isFalse();
        assertThat(proves(dnsName("other.test"))).isFalse();
    }

    @DisplayName("A4 dNSName, one of several")
    @Test
    void dnsNameProves() throws Exception {
        var certificate =
                HandMadeCertificate.with(
                        dnsName("other.test"), dnsName("example.com"), address(127, 0, 0, 1));

        assertThat(CertificateNames.prove(certificate, "example.com")).isTrue();
        assertThat(CertificateNames.prove(certificate, "chat.example.com")).isFalse();
        assertThat(CertificateNames.prove(certificate, "127.0.0.1")).isFalse();
    }

    @DisplayName("A4 SRV-ID of RFC 4985")
    @Test
    void serviceNameProves() throws Exception {
        assertThat(proves(otherName(SRV_NAME, IA5_STRING, "_xmpp-client.example.com"))).isTrue();
        assertThat(proves(otherName(SRV_NAME, IA5_STRING, "_xmpps-client.example.com"))).isTrue();
        assertThat(proves(otherName(SRV_NAME, IA5_STRING, "_xmpp-server.example.com"))).isFalse();
        assertThat(proves(otherName(SRV_NAME, IA5_STRING, "_xmpp-client.example.org"))).isFalse();
        assertThat(proves(otherName(SRV_NAME, IA5_STRING, "example.com"))).isFalse();
    }

    @DisplayName("A4 xmppAddr of RFC 6120")
    @Test
    void xmppAddressProves() throws Exception {
        assertThat(proves(otherName(XMPP_ADDRESS, UTF8_STRING, "Example.com"))).isTrue();
        assertThat(proves(otherName(XMPP_ADDRESS, UTF8_STRING, "*.com"))).isFalse();
        assertThat(proves(otherName(XMPP_ADDRESS, UTF8_STRING, "juliet@example.com"))).isFalse();
        assertThat(proves(otherName(ANOTHER_TYPE, UTF8_STRING, "example.com"))).isFalse();
    }

    private static boolean proves(byte[]... names) throws Exception {
        return CertificateNames.prove(HandMadeCertificate.with(names), "example.com");
    }
}
