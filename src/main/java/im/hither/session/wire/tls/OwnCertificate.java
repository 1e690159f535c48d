package im.hither.session.wire.tls;

import im.hither.domain.ConnectionProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import java.util.Collections;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;

/// A certificate of ours with its key, in a PKCS #12 file; shown to a server that asks for one.
///
/// @param password gives a fresh copy, which is wiped here
public record OwnCertificate(String file, Supplier<char[]> password) {
    private static final int LARGEST = 1 << 20;

    KeyManager[] keys() throws TlsFailure {
        var secret = password.get();
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(content()), secret);
            requireKey(store);
            var factory = KeyManagerFactory.getInstance("PKIX");
            factory.init(store, secret);
            return factory.getKeyManagers();
        } catch (IOException | GeneralSecurityException | InvalidPathException e) {
            throw new TlsFailure(new ConnectionProblem.OwnCertificateUnreadable(file), e);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private byte[] content() throws IOException {
        try (var input = Files.newInputStream(Path.of(file))) {
            return input.readNBytes(LARGEST);
        }
    }

    private static void requireKey(KeyStore store) throws GeneralSecurityException {
        for (var alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) return;
        }
        throw new GeneralSecurityException("no key in it");
    }
}
