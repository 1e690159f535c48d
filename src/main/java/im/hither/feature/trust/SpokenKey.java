package im.hither.feature.trust;

import java.util.List;
import java.util.stream.IntStream;

/// A fingerprint as decimal numbers, which people compare with fewer mistakes than hexadecimal ones
/// when one reads them to the other: sixteen groups of five digits, each of two octets.
final class SpokenKey {
    private static final int DIGITS = 4; // hexadecimal ones in a group

    private SpokenKey() {}

    /// A fingerprint as it is, in groups of so many digits.
    static List<String> groups(String fingerprint, int digits) {
        return IntStream.range(0, fingerprint.length() / digits)
                .mapToObj(group -> fingerprint.substring(group * digits, (group + 1) * digits))
                .toList();
    }

    static List<String> groups(String fingerprint) {
        return groups(fingerprint, DIGITS).stream()
                .map(group -> "%05d".formatted(Integer.parseInt(group, 16)))
                .toList();
    }
}
