package im.hither.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A server's certificate with its key, and the authority made to sign that one alone; three PEM
/// files.
///
/// The JDK's keytool makes them, which takes a second, so they are kept under `target` for the next
/// run.
public record ServerCertificate(Path certificate, Path key, Path authority) {
    private static final String PASSWORD = "only under target";

    /// A certificate as it should be, for a domain and its rooms.
    public static ServerCertificate valid(String domain) {
        return made(domain, domain, List.of("-validity", "3650"));
    }

    /// One that ended thirty days ago.
    public static ServerCertificate expired(String domain) {
        return made(domain + "-expired", domain, List.of("-startdate", "-40d", "-validity", "10"));
    }

    /// One that is in order but names another domain.
    public static ServerCertificate foreign(String domain) {
        return made(domain + "-foreign", "elsewhere.test", List.of("-validity", "3650"));
    }

    private static synchronized ServerCertificate made(
            String name, String domain, List<String> lifetime) {
        var all = UnpackedServers.workFolder().resolve("certificates");
        var folder = all.resolve(name);
        try {
            if (!Files.exists(folder)) {
                Files.createDirectories(all);
                var unfinished = Files.createTempDirectory(all, "unfinished-");
                make(unfinished, domain, lifetime);
                Files.move(unfinished, folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return in(folder);
    }

    private static ServerCertificate in(Path folder) {
        return new ServerCertificate(
                folder.resolve("certificate.pem"),
                folder.resolve("key.pem"),
                folder.resolve("authority.pem"));
    }

    private static void make(Path folder, String domain, List<String> lifetime)
            throws IOException, GeneralSecurityException {
        var store = folder.resolve("store.p12");
        keytool(
                store,
                "authority",
                "CN=Authority of " + domain,
                List.of("-ext", "bc:c", "-validity", "3650"));
        var leaf =
                new ArrayList<>(
                        List.of(
                                "-signer",
                                "authority",
                                "-ext",
                                "san=dns:%1$s,dns:rooms.%1$s".formatted(domain)));
        leaf.addAll(lifetime);
        keytool(store, "server", "CN=" + domain, leaf);

        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        var files = in(folder);
        pem(files.authority(), "CERTIFICATE", keys.getCertificate("authority").getEncoded());
        pem(files.certificate(), "CERTIFICATE", keys.getCertificate("server").getEncoded());
        pem(files.key(), "PRIVATE KEY", keys.getKey("server", PASSWORD.toCharArray()).getEncoded());
    }

    private static void keytool(Path store, String alias, String subject, List<String> more)
            throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                alias,
                                "-dname",
                                subject,
                                "-keyalg",
                                "RSA", // ejabberd finds no key to a certificate of keytool's on an
                                // elliptic curve
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                PASSWORD));
        command.addAll(more);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("keytool failed: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void pem(Path file, String type, byte[] content) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(
                file, "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(type, lines));
    }
}
