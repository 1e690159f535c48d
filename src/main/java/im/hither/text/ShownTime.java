package im.hither.text;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Says when something was, always by clock and calendar and never as "two minutes ago", so that
/// what is shown stays true until midnight.
public final class ShownTime {
    private static final long WEEK = 7;

    private final Texts texts;
    private final Clock clock;
    private final DateTimeFormatter time;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter longWeekday;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter longDayOfYear;
    private final DateTimeFormatter date;
    private final DateTimeFormatter longDate;
    private final DateTimeFormatter fullDate;
    private final DateTimeFormatter full;

    /// The clock's zone is the one that times are shown in.
    public ShownTime(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
        var locale = texts.locale();
        time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        weekday = DateTimeFormatter.ofPattern("ccc", locale);
        longWeekday = DateTimeFormatter.ofPattern("cccc", locale);
        dayOfYear = pattern("MMMd", locale);
        longDayOfYear = pattern("MMMMd", locale);
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(locale);
        longDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
        fullDate = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        full =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                        .withLocale(locale);
    }

    /// The present moment.
    public Instant now() {
        return clock.instant();
    }

    /// The time of day: `14:32`.
    public String clock(Instant at) {
        return time.format(here(at));
    }

    /// As short as it can be said, for a list: the time today, `Yesterday`, a weekday, a date.
    public String brief(Instant at) {
        var then = here(at);
        var age = age(then.toLocalDate());
        if (age == 0) return time.format(then);
        if (age == 1) return texts.text("time.yesterday");
        if (age > 1 && age < WEEK) return weekday.format(then);
        return (thisYear(then) ? dayOfYear : date).format(then);
    }

    /// A day, for a line between messages: `Today`, `Yesterday`, a weekday, a date.
    public String day(LocalDate day) {
        var age = age(day);
        if (age == 0) return texts.text("time.today");
        if (age == 1) return texts.text("time.yesterday");
        var start = day.atStartOfDay(clock.getZone());
        if (age > 1 && age < WEEK) return longWeekday.format(start);
        return thisYear(start)
                ? texts.text(
                        "time.weekdayAndDay",
                        longWeekday.format(start),
                        longDayOfYear.format(start))
                : longDate.format(start);
    }

    /// A date with its year: `23 Nov 2026`.
    public String date(Instant at) {
        return fullDate.format(here(at));
    }

    /// Everything, for tooltips and for those who hear instead of see.
    public String full(Instant at) {
        return full.format(here(at));
    }

    /// The day an instant falls on, where the user is.
    public LocalDate dayOf(Instant at) {
        return here(at).toLocalDate();
    }

    /// When the words for today and yesterday change next.
    public Instant midnight() {
        return ZonedDateTime.now(clock)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }

    private ZonedDateTime here(Instant at) {
        return at.atZone(clock.getZone());
    }

    private long age(LocalDate day) {
        return ChronoUnit.DAYS.between(day, LocalDate.now(clock));
    }

    private boolean thisYear(ZonedDateTime then) {
        return then.getYear() == LocalDate.now(clock).getYear();
    }

    private static DateTimeFormatter pattern(String template, Locale locale) {
        return DateTimeFormatter.ofLocalizedPattern(template).withLocale(locale);
    }
}
