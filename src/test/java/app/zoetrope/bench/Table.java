package app.zoetrope.bench;

import java.util.Locale;

/// One table on the standard output, the result of a benchmark.
final class Table {
    private final String format;

    /// @param format of a row, with `%n`; a heading's columns are made of it too
    Table(String format, Object... heading) {
        this.format = format;
        System.out.printf(Locale.ROOT, format.replaceAll("%(-?\\d+)(\\.\\d+)?[df]", "%$1s"), heading);
    }

    void row(Object... cells) {
        System.out.printf(Locale.ROOT, format, cells);
    }

    static void title(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
