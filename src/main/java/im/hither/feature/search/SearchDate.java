package im.hither.feature.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Days as they are typed behind `after:` and `before:`.
final class SearchDate {
    private static final Pattern DAY =
            Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d{1,2})(?:-(?<day>\\d{1,2}))?)?");

    private SearchDate() {}

    /// The first day of a year, a month or a day: `2026`, `2026-03`, `2026-03-01`.
    static Optional<LocalDate> first(String typed) {
        var parts = DAY.matcher(typed);
        if (!parts.matches()) return Optional.empty();
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(parts.group("year")),
                            number(parts.group("month")),
                            number(parts.group("day"))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(@Nullable String part) {
        return part == null ? 1 : Integer.parseInt(part);
    }
}
