package im.hither.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/// The first bytes of a database file (SQLite file format, §1.3): what SQLite believes without
/// asking its own checks about it.
record Header(int pageSize, int writeVersion, int readVersion, long pages, long size) {
    private static final int LENGTH = 100;

    static Header of(Path file) throws IOException {
        var bytes = ByteBuffer.allocate(LENGTH);
        try (var channel = FileChannel.open(file)) {
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // a channel may give less than it was asked for
            }
            return new Header(
                    Short.toUnsignedInt(bytes.getShort(16)),
                    bytes.get(18),
                    bytes.get(19),
                    Integer.toUnsignedLong(bytes.getInt(28)),
                    channel.size());
        }
    }

    /// Whether the versions are those of a file that can be written; others would make SQLite
    /// refuse every change.
    boolean writable() {
        return version(writeVersion) && version(readVersion);
    }

    /// Whether nothing is cut off. Only for a file without a log, which may hold the rest.
    boolean whole() {
        return pageSize > 0 && size % pageSize == 0 && size >= pages * pageSize;
    }

    private static boolean version(int value) {
        return value == 1 || value == 2;
    }
}
