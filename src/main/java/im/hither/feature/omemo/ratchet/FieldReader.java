package im.hither.feature.omemo.ratchet;

import im.hither.feature.omemo.ratchet.RatchetFailure.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Reads a message of protocol buffers. Fields that nobody asks for are skipped, of a field that
/// comes twice the last counts; whatever is cut off or malformed is `DAMAGED`.
final class FieldReader {
    static final int NUMBER = 0;
    static final int BYTES = 2;

    private static final int EIGHT_BYTES = 1;
    private static final int FOUR_BYTES = 5;
    private static final int LONGEST_VARINT = 70;

    private final byte[] input;
    private final List<Field> fields = new ArrayList<>();
    private int at;

    private FieldReader(byte[] input) {
        this.input = input;
    }

    static FieldReader read(Bytes message) throws RatchetFailure {
        var reader = new FieldReader(message.array());
        while (reader.at < reader.input.length) reader.next();
        return reader;
    }

    /// A number that no honest sender exceeds: ids end at 2^31 - 1, and counters long before.
    int uint31(int field) throws RatchetFailure {
        var number = number(field);
        if (number < 0 || number > Integer.MAX_VALUE) throw damaged();
        return (int) number;
    }

    long number(int field) throws RatchetFailure {
        return last(field, NUMBER).orElseThrow(FieldReader::damaged).number();
    }

    Bytes bytes(int field) throws RatchetFailure {
        return optionalBytes(field).orElseThrow(FieldReader::damaged);
    }

    Bytes key(int field) throws RatchetFailure {
        var key = bytes(field);
        if (key.length() != Curve25519.KEY) throw damaged();
        return key;
    }

    Optional<Bytes> optionalBytes(int field) {
        return last(field, BYTES).map(Field::bytes);
    }

    /// All values of a field that may come more than once.
    List<Bytes> all(int field) {
        return fields.stream().filter(found -> found.is(field, BYTES)).map(Field::bytes).toList();
    }

    private Optional<Field> last(int field, int type) {
        return fields.reversed().stream().filter(found -> found.is(field, type)).findFirst();
    }

    private void next() throws RatchetFailure {
        var tag = varint();
        var field = tag >>> 3;
        if (field == 0 || field > Integer.MAX_VALUE) throw damaged();
        switch ((int) tag & 7) {
            case NUMBER -> fields.add(new Field(field, NUMBER, varint(), Bytes.EMPTY));
            case BYTES -> fields.add(new Field(field, BYTES, 0, take(varint())));
            case EIGHT_BYTES -> take(8);
            case FOUR_BYTES -> take(4);
            default -> throw damaged();
        }
    }

    private Bytes take(long length) throws RatchetFailure {
        if (length < 0 || length > input.length - at) throw damaged();
        var from = at;
        at += (int) length;
        return Bytes.of(Arrays.copyOfRange(input, from, at));
    }

    private long varint() throws RatchetFailure {
        long value = 0;
        for (int shift = 0; shift < LONGEST_VARINT; shift += 7) {
            if (at == input.length) throw damaged();
            var piece = input[at++];
            value |= (long) (piece & 0x7f) << shift;
            if (piece >= 0) return value;
        }
        throw damaged();
    }

    private static RatchetFailure damaged() {
        return new RatchetFailure(Reason.DAMAGED);
    }

    private record Field(long field, int type, long number, Bytes bytes) {
        boolean is(int wantedField, int wantedType) {
            return field == wantedField && type == wantedType;
        }
    }
}
