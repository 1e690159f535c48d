package im.hither.session.wire.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/// A certificate with whatever subject alternative names a test wants (RFC 5280 §4.1), written out
/// in DER; nobody checks its signature.
final class HandMadeCertificate {
    private static final byte[] ECDSA_WITH_SHA256 = hex("300a06082a8648ce3d040302");

    private HandMadeCertificate() {}

    /// For the common name `example.com` and the names given, which are elements of GeneralNames.
    static X509Certificate with(byte[]... names) throws GeneralSecurityException {
        var subject = sequence(der(0x31, sequence(hex("0603550403"), text(0x0c, "example.com"))));
        var alternatives = der(0x04, sequence(names));
        var extensions = der(0xa3, sequence(sequence(hex("0603551d11"), alternatives)));
        var validity = sequence(text(0x17, "250101000000Z"), text(0x17, "450101000000Z"));
        var key = KeyPairGenerator.getInstance("EC").generateKeyPair().getPublic().getEncoded();
        var signed =
                sequence(
                        hex("a003020102"), // version 3
                        hex("020101"), // serial number 1
                        ECDSA_WITH_SHA256,
                        subject, // issued by itself
                        validity,
                        subject,
                        key,
                        names.length == 0 ? new byte[0] : extensions);
        var certificate = sequence(signed, ECDSA_WITH_SHA256, hex("03020000"));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(certificate));
    }

    static byte[] dnsName(String name) {
        return text(0x82, name);
    }

    static byte[] address(int... bytes) {
        var content = new ByteArrayOutputStream();
        for (var each : bytes) content.write(each);
        return der(0x87, content.toByteArray());
    }

    /// @param type hexadecimal content of an object identifier
    static byte[] otherName(String type, int stringType, String value) {
        return der(0xa0, der(0x06, hex(type)), der(0xa0, text(stringType, value)));
    }

    private static byte[] sequence(byte[]... content) {
        return der(0x30, content);
    }

    private static byte[] text(int tag, String content) {
        return der(tag, content.getBytes(US_ASCII));
    }

    private static byte[] der(int tag, byte[]... content) {
        var joined = new ByteArrayOutputStream();
        for (var each : content) joined.writeBytes(each);
        var result = new ByteArrayOutputStream();
        result.write(tag);
        if (joined.size() > 127) {
            result.write(0x82); // two bytes of length follow
            result.write(joined.size() >> 8);
        }
        result.write(joined.size());
        result.writeBytes(joined.toByteArray());
        return result.toByteArray();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
