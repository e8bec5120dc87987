package app.zoetrope.engine.segmind;

import app.zoetrope.model.Money;
import app.zoetrope.model.Receipt;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What an answer says about a run: its state, its clip, its price. A known state counts whatever the HTTP code is.
///
/// @param state empty where none is named, or one that nobody here knows
/// @param word the state as the service wrote it; may be empty
/// @param file where the clip is
/// @param error what went wrong
record RunAnswer(
        Optional<String> id,
        Optional<State> state,
        String word,
        Optional<URI> file,
        Receipt receipt,
        Optional<String> error,
        Json json) {
    enum State {
        QUEUED,
        PROCESSING,
        COMPLETED,
        FAILED
    }

    /// Where clients have found the clip's address, the likeliest first (C).
    private static final String[] PLACES = {"output", "video", "video_url", "url", "videos", "urls", "result", "data"};

    private static final int DEEPEST = 4;
    private static final Pattern VIDEO_NAME = Pattern.compile("(?i).*\\.(mp4|webm|mov|m4v)");
    private static final Pattern ID = Pattern.compile("\"request_id\"\\s*:\\s*\"([A-Za-z0-9._:-]{1,128})\"");
    private static final BigDecimal LONGEST_SECONDS = new BigDecimal(1_000_000);

    static RunAnswer of(Answer answer) {
        Json json = answer.json();
        String word = json.text("status", "state").orElse("");
        Optional<String> id = json.text("request_id", "requestId");
        return new RunAnswer(
                id.or(() -> salvaged(answer)),
                state(word),
                Words.clean(word),
                clip(json),
                receipt(json, id).or(receipt(answer)),
                Words.error(json),
                json);
    }

    /// The id of an accepted request is worth money, so it is also read out of JSON that is damaged or broke off.
    private static Optional<String> salvaged(Answer answer) {
        Matcher found = ID.matcher(answer.text());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Optional<State> state(String word) {
        String name = word.toUpperCase(Locale.ROOT);
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    /// Where the clip is, by whatever name an answer has for it.
    static Optional<URI> clip(Json json) {
        List<URI> found = json.isObject() ? places(json, 0).toList() : List.of();
        return found.stream()
                .filter(address ->
                        VIDEO_NAME.matcher(String.valueOf(address.getPath())).matches())
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    private static Stream<URI> places(Json json, int depth) {
        return Arrays.stream(PLACES).flatMap(name -> addresses(json.at(name), depth));
    }

    private static Stream<URI> addresses(Json value, int depth) {
        if (depth > DEEPEST) {
            return Stream.empty();
        }
        return Stream.of(
                        value.text().flatMap(Addresses::parse).stream(),
                        value.elements().stream().flatMap(element -> addresses(element, depth + 1)),
                        value.isObject() ? places(value, depth + 1) : Stream.<URI>empty())
                .flatMap(each -> each);
    }

    private static Receipt receipt(Json json, Optional<String> id) {
        Json metrics = json.at("metrics");
        return new Receipt(
                metrics.decimal("cost").or(() -> json.decimal("cost")).flatMap(RunAnswer::price),
                metrics.decimal("remaining_credits")
                        .or(() -> json.decimal("remaining_credits"))
                        .map(Money::new),
                id,
                metrics.decimal("total_time", "inference_time").flatMap(RunAnswer::seconds));
    }

    /// What the headers of an answer say (T).
    static Receipt receipt(Answer answer) {
        return new Receipt(
                answer.header("x-cost").flatMap(Json::number).flatMap(RunAnswer::price),
                answer.header("x-remaining-credits").flatMap(Json::number).map(Money::new),
                answer.header("x-request-id").map(Words::clean).filter(id -> !id.isEmpty()),
                answer.header("x-generation-time").flatMap(Json::number).flatMap(RunAnswer::seconds));
    }

    private static Optional<Money> price(BigDecimal amount) {
        return amount.signum() < 0 ? Optional.empty() : Optional.of(new Money(amount));
    }

    private static Optional<Duration> seconds(BigDecimal number) {
        return number.signum() < 0 || number.compareTo(LONGEST_SECONDS) > 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(number.movePointRight(3).longValue()));
    }
}
