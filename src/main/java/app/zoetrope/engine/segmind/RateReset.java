package app.zoetrope.engine.segmind;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads when a rate limit ends. The header `x-rate-limit-reset-at-utc` is documented by its name alone, so every usual
/// way to write a moment is understood, and anything else is as if there were no header.
final class RateReset {
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final List<Function<String, Instant>> FORMS = List.of(
            text -> Instant.ofEpochSecond(Long.parseLong(text.replaceFirst("\\.\\d*$", ""))),
            text -> OffsetDateTime.parse(text.replaceFirst(" ", "T")).toInstant(),
            text -> LocalDateTime.parse(text.replaceFirst(" ", "T").replaceFirst(" ?UTC$", ""))
                    .toInstant(ZoneOffset.UTC),
            text -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));

    /// A number of seconds since 1970 that is larger counts milliseconds.
    private static final long MILLISECONDS = 100_000_000_000L;

    private RateReset() {}

    /// How long to wait, at most an hour. What time it is says the server, if it says so: the clock here may be wrong.
    static Optional<Duration> wait(Answer answer, Instant here) {
        Instant now = answer.header("date").flatMap(RateReset::moment).orElse(here);
        return answer.header("x-rate-limit-reset-at-utc")
                .flatMap(RateReset::moment)
                .or(() -> answer.header("retry-after").flatMap(text -> retryAfter(text, now)))
                .map(moment -> Duration.between(now, moment))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
    }

    static Optional<Instant> moment(String text) {
        return FORMS.stream()
                .flatMap(form -> read(form, text.strip()).stream())
                .findFirst()
                .map(moment -> moment.getEpochSecond() > MILLISECONDS
                        ? Instant.ofEpochMilli(moment.getEpochSecond())
                        : moment);
    }

    private static Optional<Instant> read(Function<String, Instant> form, String text) {
        try {
            return Optional.of(form.apply(text));
        } catch (DateTimeException | NumberFormatException anotherForm) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> retryAfter(String text, Instant now) {
        return text.matches("\\d{1,6}") ? Optional.of(now.plusSeconds(Long.parseLong(text))) : moment(text);
    }
}
