package im.hither.session.wire.sasl;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;

/// Secrets as bytes, without a copy that stays behind.
public final class Utf8 {
    private Utf8() {}

    /// The bytes; the characters are wiped.
    public static byte[] of(char[] secret) {
        var room = ByteBuffer.allocate(secret.length * 3); // no char needs more
        UTF_8.newEncoder().encode(CharBuffer.wrap(secret), room, true);
        var bytes = Arrays.copyOf(room.array(), room.position());
        Arrays.fill(room.array(), (byte) 0);
        Arrays.fill(secret, '\0');
        return bytes;
    }
}
