package im.hither.desktop;

import im.hither.storage.PrivateFiles;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// A file under AES-256-GCM, and beside it the file with its key: a version byte, twelve bytes of
/// nonce, the ciphertext. It keeps secrets out of backups and copies of one of the two, not from
/// somebody who has both.
final class SecretFile {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int KEY = 32;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Path file;
    private final Path keyFile;

    SecretFile(Path file, Path keyFile) {
        this.file = file;
        this.keyFile = keyFile;
    }

    /// The content; empty when there is none or it does not fit its key any more.
    ///
    /// @throws IOException also when a newer version of the program wrote it
    Optional<byte[]> read() throws IOException {
        if (!Files.exists(file) || !Files.exists(keyFile)) {
            return Optional.empty();
        }
        var sealed = ByteBuffer.wrap(Files.readAllBytes(file));
        if (sealed.remaining() <= 1 + NONCE) {
            return Optional.empty();
        }
        if (sealed.get() != VERSION) {
            throw new IOException(file + " comes from a newer version");
        }
        var nonce = new byte[NONCE];
        sealed.get(nonce);
        return open(nonce, sealed);
    }

    /// Replaces the content, whole or not at all.
    void write(byte[] content) throws IOException {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = ByteBuffer.allocate(1 + NONCE + content.length + TAG_BITS / 8);
        sealed.put(VERSION).put(nonce);
        try {
            cipher(Cipher.ENCRYPT_MODE, key(), nonce).doFinal(ByteBuffer.wrap(content), sealed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        PrivateFiles.replace(file, sealed.array());
    }

    private Optional<byte[]> open(byte[] nonce, ByteBuffer sealed) throws IOException {
        var rest = new byte[sealed.remaining()];
        sealed.get(rest);
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, Files.readAllBytes(keyFile), nonce).doFinal(rest));
        } catch (GeneralSecurityException damaged) {
            return Optional.empty();
        }
    }

    /// The key there is, or a new one where it is missing or damaged: what it sealed is lost
    /// anyway.
    private byte[] key() throws IOException {
        var key = Files.exists(keyFile) ? Files.readAllBytes(keyFile) : new byte[0];
        if (key.length != KEY) {
            key = new byte[KEY];
            random.nextBytes(key);
            PrivateFiles.replace(keyFile, key);
        }
        return key;
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(new byte[] {VERSION});
        return cipher;
    }
}
