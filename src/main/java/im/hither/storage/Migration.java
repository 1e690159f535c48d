package im.hither.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// One step from an older form of the tables to a newer: `name` is `YYYYMMDDHHMM-feature`, and
/// names are the order. Never edited once released.
public record Migration(String name, String sql) {
    /// What the statements say, whatever the line ends of the file they were read from.
    String checksum() {
        return sha256(sql.replace("\r\n", "\n"));
    }

    static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new AssertionError(everyJavaHasIt);
        }
    }
}
