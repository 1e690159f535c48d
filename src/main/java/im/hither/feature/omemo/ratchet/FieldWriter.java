package im.hither.feature.omemo.ratchet;

import java.io.ByteArrayOutputStream;

/// Writes a message of protocol buffers, as far as OMEMO needs them: numbers and byte sequences.
final class FieldWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    FieldWriter number(int field, long value) {
        varint((long) field << 3);
        varint(value);
        return this;
    }

    FieldWriter bytes(int field, Bytes value) {
        varint(((long) field << 3) | FieldReader.BYTES);
        varint(value.length());
        out.writeBytes(value.array());
        return this;
    }

    Bytes written() {
        return Bytes.of(out.toByteArray());
    }

    private void varint(long value) {
        while ((value & ~0x7fL) != 0) {
            out.write((int) ((value & 0x7f) | 0x80));
            value >>>= 7;
        }
        out.write((int) value);
    }
}
