package im.hither.desktop;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Secrets in memory, for as short a time as possible: [#close] wipes them.
final class Secrets implements AutoCloseable {
    private final Map<Name, char[]> all = new HashMap<>();

    /// What a secret belongs to.
    record Name(String account, String name) {}

    /// The secrets that [#bytes] wrote; none where it cannot be read.
    static Secrets of(byte[] bytes) {
        var secrets = new Secrets();
        var from = ByteBuffer.wrap(bytes);
        try {
            while (from.hasRemaining()) {
                var name = new Name(new String(chars(from)), new String(chars(from)));
                secrets.all.put(name, chars(from));
            }
        } catch (BufferUnderflowException foreign) {
            secrets.close();
        }
        return secrets;
    }

    /// For each secret its account, name and value, each with its length before it. The caller
    /// wipes it.
    byte[] bytes() {
        var size =
                all.entrySet().stream()
                        .mapToInt(entry -> size(entry.getKey(), entry.getValue()))
                        .sum();
        var into = ByteBuffer.allocate(size);
        all.forEach((name, value) -> {
            put(into, name.account().toCharArray());
            put(into, name.name().toCharArray());
            put(into, value);
        });
        return into.array();
    }

    Optional<char[]> value(Name name) {
        return Optional.ofNullable(all.get(name)).map(char[]::clone);
    }

    void put(Name name, char[] value) {
        removeIf(name::equals);
        all.put(name, value.clone());
    }

    /// True when one of these was there.
    boolean removeIf(Predicate<Name> which) {
        return all.entrySet()
                .removeIf(entry -> {
                    var goes = which.test(entry.getKey());
                    if (goes) {
                        Arrays.fill(entry.getValue(), '\0');
                    }
                    return goes;
                });
    }

    @Override
    public void close() {
        removeIf(_ -> true);
    }

    private static int size(Name name, char[] value) {
        var chars = name.account().length() + name.name().length() + value.length;
        return 3 * Integer.BYTES + chars * Character.BYTES;
    }

    private static char[] chars(ByteBuffer from) {
        var length = from.getInt();
        if (length < 0 || length > from.remaining() / 2) {
            throw new BufferUnderflowException();
        }
        var chars = new char[length];
        from.asCharBuffer().get(chars);
        from.position(from.position() + 2 * length);
        return chars;
    }

    private static void put(ByteBuffer into, char[] chars) {
        into.putInt(chars.length);
        into.asCharBuffer().put(chars);
        into.position(into.position() + 2 * chars.length);
    }
}
