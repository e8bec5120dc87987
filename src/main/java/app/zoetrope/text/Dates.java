package app.zoetrope.text;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/// Days and times as the language writes them. What is asked must have a zone or none be needed.
public final class Dates {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM);
    private static final DateTimeFormatter DATE_AND_TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedPattern("MMMd");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofLocalizedPattern("yMMM");

    private Dates() {}

    /// `Nov 22, 2026`, `22.11.2026`, `2026/11/22`
    public static String date(TemporalAccessor when) {
        return written(DATE, when);
    }

    /// `11/22/26, 2:30 PM`, `22.11.26, 14:30`
    public static String dateAndTime(TemporalAccessor when) {
        return written(DATE_AND_TIME, when);
    }

    /// `14:30`
    public static String time(TemporalAccessor when) {
        return written(TIME, when);
    }

    /// `Nov 22`, `22. Nov.`, `11月22日`
    public static String day(TemporalAccessor when) {
        return written(DAY, when);
    }

    /// `Nov 2026`, `2026年11月`
    public static String month(TemporalAccessor when) {
        return written(MONTH, when);
    }

    private static String written(DateTimeFormatter form, TemporalAccessor when) {
        return form.localizedBy(Locale.getDefault(Locale.Category.FORMAT)).format(when);
    }
}
