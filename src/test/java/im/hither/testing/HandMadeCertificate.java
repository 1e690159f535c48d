package im.hither.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A certificate with whatever a test wants in it (RFC 5280 §4.1), written out in DER: made step by
/// step, then signed by an authority, which is another one of these.
public final class HandMadeCertificate {
    private static final byte[] ECDSA_WITH_SHA256 = hex("300a06082a8648ce3d040302");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final AtomicInteger SERIAL = new AtomicInteger(1000);

    private final String name;
    private final List<byte[]> names = new ArrayList<>();
    private final List<byte[]> extensions = new ArrayList<>();
    private Instant from = Instant.parse("2025-01-01T00:00:00Z");
    private Instant until = Instant.parse("2045-01-01T00:00:00Z");

    private HandMadeCertificate(String name) {
        this.name = name;
    }

    /// A certificate with its key, and the authorities above it, the nearest first.
    public record Signed(X509Certificate certificate, PrivateKey key, List<Signed> issuers) {
        /// As a server shows it; the root is not sent.
        public X509Certificate[] chain() {
            var chain = new ArrayList<X509Certificate>();
            chain.add(certificate);
            for (var each : issuers.subList(0, Math.max(0, issuers.size() - 1))) {
                chain.add(each.certificate);
            }
            return chain.toArray(X509Certificate[]::new);
        }

        /// As text for a file.
        public String pem() {
            try {
                var body =
                        Base64.getMimeEncoder(64, new byte[] {'\n'})
                                .encodeToString(certificate.getEncoded());
                return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// Begins one with this common name.
    public static HandMadeCertificate of(String commonName) {
        return new HandMadeCertificate(commonName);
    }

    /// An authority that vouches for itself.
    public static Signed authority(String commonName) throws GeneralSecurityException {
        return of(commonName).forAuthority().signedByItself();
    }

    /// One that nobody signed, for the names given, which are elements of GeneralNames.
    public static X509Certificate with(byte[]... names) throws GeneralSecurityException {
        return of("example.com").names(names).signedByItself().certificate();
    }

    public HandMadeCertificate names(byte[]... more) {
        names.addAll(List.of(more));
        return this;
    }

    public HandMadeCertificate valid(Instant notBefore, Instant notAfter) {
        from = notBefore;
        until = notAfter;
        return this;
    }

    /// May sign others (basic constraints, key usage).
    public HandMadeCertificate forAuthority() {
        return extension("551d13", "30030101ff").extension("551d0f", "03020106");
    }

    /// @param oid content of the object identifier, hexadecimal
    /// @param value DER of the value, hexadecimal; the extension is critical
    public HandMadeCertificate extension(String oid, String value) {
        return extension(oid, hex(value));
    }

    public HandMadeCertificate extension(String oid, byte[] value) {
        extensions.add(sequence(der(0x06, hex(oid)), hex("0101ff"), der(0x04, value)));
        return this;
    }

    public Signed signedByItself() throws GeneralSecurityException {
        var keys = keys();
        return new Signed(
                made(keys.getPublic(), name, keys.getPrivate()), keys.getPrivate(), List.of());
    }

    public Signed signedBy(Signed issuer) throws GeneralSecurityException {
        var keys = keys();
        var issuers = new ArrayList<>(List.of(issuer));
        issuers.addAll(issuer.issuers);
        return new Signed(
                made(keys.getPublic(), commonName(issuer.certificate), issuer.key),
                keys.getPrivate(),
                issuers);
    }

    private static KeyPair keys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static String commonName(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName().substring("CN=".length());
    }

    private X509Certificate made(PublicKey key, String issuer, PrivateKey signer)
            throws GeneralSecurityException {
        var all = new ArrayList<>(extensions);
        if (!names.isEmpty()) {
            all.add(sequence(hex("0603551d11"), der(0x04, sequence(names.toArray(byte[][]::new)))));
        }
        var content =
                sequence(
                        hex("a003020102"), // version 3
                        der(0x02, serial()),
                        ECDSA_WITH_SHA256,
                        distinguished(issuer),
                        sequence(text(0x18, TIME.format(from)), text(0x18, TIME.format(until))),
                        distinguished(name),
                        key.getEncoded(),
                        all.isEmpty()
                                ? new byte[0]
                                : der(0xa3, sequence(all.toArray(byte[][]::new))));
        var signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(signer);
        signature.update(content);
        var bits = new ByteArrayOutputStream();
        bits.write(0); // unused bits
        bits.writeBytes(signature.sign());
        var certificate = sequence(content, ECDSA_WITH_SHA256, der(0x03, bits.toByteArray()));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(certificate));
    }

    private static byte[] serial() {
        return BigInteger.valueOf(SERIAL.incrementAndGet()).toByteArray();
    }

    private static byte[] distinguished(String commonName) {
        return sequence(
                der(0x31, sequence(hex("0603550403"), der(0x0c, commonName.getBytes(UTF_8)))));
    }

    public static byte[] dnsName(String name) {
        return text(0x82, name);
    }

    public static byte[] address(int... bytes) {
        var content = new ByteArrayOutputStream();
        for (var each : bytes) content.write(each);
        return der(0x87, content.toByteArray());
    }

    /// @param type hexadecimal content of an object identifier
    public static byte[] otherName(String type, int stringType, String value) {
        return der(0xa0, der(0x06, hex(type)), der(0xa0, text(stringType, value)));
    }

    /// Only domains under these may stand in what such an authority signs (RFC 5280 §4.2.1.10).
    public static byte[] permittedDomains(String... domains) {
        var subtrees = new ByteArrayOutputStream();
        for (var each : domains) subtrees.writeBytes(sequence(dnsName(each)));
        return sequence(der(0xa0, subtrees.toByteArray()));
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
        if (joined.size() > 255) {
            result.write(0x82); // two bytes of length follow
            result.write(joined.size() >> 8);
        } else if (joined.size() > 127) {
            result.write(0x81);
        }
        result.write(joined.size());
        result.writeBytes(joined.toByteArray());
        return result.toByteArray();
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
