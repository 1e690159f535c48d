package im.hither.feature.omemo.ratchet;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/// A sequence of bytes that nobody changes. Comparing two takes a time that tells nothing of their
/// content, and a secret never shows in a text.
public final class Bytes {
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /// The pieces behind each other, copied.
    public static Bytes of(byte[]... pieces) {
        return new Bytes(joined(pieces));
    }

    /// @throws IllegalArgumentException when this is not an even number of hexadecimal digits
    public static Bytes ofHex(String hex) {
        return new Bytes(HexFormat.of().parseHex(hex));
    }

    static byte[] joined(byte[]... pieces) {
        var length = 0;
        for (var piece : pieces) length += piece.length;
        var joined = new byte[length];
        var at = 0;
        for (var piece : pieces) {
            System.arraycopy(piece, 0, joined, at, piece.length);
            at += piece.length;
        }
        return joined;
    }

    /// A copy, which belongs to the caller.
    public byte[] array() {
        return content.clone();
    }

    public int length() {
        return content.length;
    }

    /// The bytes from the first index up to but without the second.
    public Bytes slice(int from, int to) {
        return new Bytes(Arrays.copyOfRange(content, from, to));
    }

    /// Lower-case hexadecimal digits.
    public String hex() {
        return HexFormat.of().formatHex(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && MessageDigest.isEqual(content, bytes.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
