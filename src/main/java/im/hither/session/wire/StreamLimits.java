package im.hither.session.wire;

import im.hither.session.wire.stream.Namespaces;
import im.hither.session.wire.stream.StreamElement;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// What a server says it takes, in its features (XEP-0478 0.2.0).
final class StreamLimits {
    /// No server may take less (RFC 6120 §13.12); one that says so would be of no use.
    private static final int LEAST = 10_000;

    private StreamLimits() {}

    /// The most bytes of one stanza; empty where it does not say, or nothing that makes sense.
    ///
    /// @param features what it said last first: what is said before the sign-in holds on where
    ///   nothing else is said after it
    static OptionalInt longestStanza(StreamElement... features) {
        return Stream.of(features)
                .map(StreamLimits::said)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElseGet(OptionalInt::empty);
    }

    private static OptionalInt said(StreamElement features) {
        return features.child("limits", Namespaces.STREAM_LIMITS)
                .flatMap(limits -> limits.child("max-bytes", Namespaces.STREAM_LIMITS))
                .map(said -> bytes(said.text().strip()))
                .orElseGet(OptionalInt::empty);
    }

    private static OptionalInt bytes(String said) {
        try {
            long bytes = Integer.toUnsignedLong(Integer.parseUnsignedInt(said));
            return bytes == 0
                    ? OptionalInt.empty()
                    : OptionalInt.of(Math.clamp(bytes, LEAST, Integer.MAX_VALUE));
        } catch (NumberFormatException nonsense) {
            return OptionalInt.empty();
        }
    }
}
