package im.hither.session.wire.sasl;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Optional;

/// What SCRAM says first about channel binding (RFC 5802 §6), and what it repeats under the proof.
final class Gs2Header {
    /// We have none that this server takes.
    static final Gs2Header UNABLE = new Gs2Header("n,,", Optional.empty(), new byte[0]);

    /// We have some, and the server seems to have none: one that has knows then that its offer did
    /// not arrive.
    static final Gs2Header NOT_OFFERED = new Gs2Header("y,,", Optional.empty(), new byte[0]);

    private final String text;
    private final Optional<BindingType> type;
    private final byte[] value;

    private Gs2Header(String text, Optional<BindingType> type, byte[] value) {
        this.text = text;
        this.type = type;
        this.value = value;
    }

    static Gs2Header bound(BindingType type, byte[] value) {
        return new Gs2Header("p=" + type.wireName() + ",,", Optional.of(type), value);
    }

    String text() {
        return text;
    }

    Optional<BindingType> type() {
        return type;
    }

    /// The attribute `c`.
    String repeated() {
        var header = text.getBytes(US_ASCII);
        var whole = new byte[header.length + value.length];
        System.arraycopy(header, 0, whole, 0, header.length);
        System.arraycopy(value, 0, whole, header.length, value.length);
        return Base64.getEncoder().encodeToString(whole);
    }
}
