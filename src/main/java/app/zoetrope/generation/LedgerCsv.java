package app.zoetrope.generation;

import app.zoetrope.model.LedgerEntry;
import app.zoetrope.model.Money;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The ledger as a table for a spreadsheet: RFC 4180, and no cell that a spreadsheet would run as a formula.
public final class LedgerCsv {
    private static final String END_OF_ROW = "\r\n";
    private static final List<String> COLUMNS = List.of(
            "time",
            "engine",
            "outcome",
            "resolution",
            "seconds",
            "estimate_usd",
            "actual_usd",
            "remaining_usd",
            "request_id",
            "job",
            "prompt");

    private LedgerCsv() {}

    /// @param zone of the times, which are written with their offset
    public static String of(List<LedgerEntry> entries, ZoneId zone) {
        return Stream.concat(Stream.of(COLUMNS), entries.stream().map(entry -> row(entry, zone)))
                .map(cells -> cells.stream().map(LedgerCsv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining(END_OF_ROW, "", END_OF_ROW));
    }

    private static List<String> row(LedgerEntry entry, ZoneId zone) {
        return List.of(
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(ZonedDateTime.ofInstant(entry.when(), zone)),
                entry.engine().value(),
                entry.outcome(),
                entry.resolution().label(),
                Integer.toString(entry.seconds()),
                entry.estimate().exact(),
                entry.actual().map(Money::exact).orElse(""),
                entry.remaining().map(Money::exact).orElse(""),
                entry.requestId().orElse(""),
                entry.job().toString(),
                entry.prompt());
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = safe.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
