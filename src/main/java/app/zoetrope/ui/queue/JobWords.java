package app.zoetrope.ui.queue;

import app.zoetrope.generation.VideoEngine;
import app.zoetrope.model.Clip;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.text.Text;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// What a card says: the state in a line, the bar, the colour of the line.
final class JobWords {
    /// From here on the wait is unusual, and said to be.
    private static final Duration LONG = Duration.ofMinutes(15);

    private static final double ALMOST = 0.95;

    private final Function<EngineId, VideoEngine.Profile> engines;
    private final Clock clock;

    JobWords(Function<EngineId, VideoEngine.Profile> engines, Clock clock) {
        this.engines = engines;
        this.clock = clock;
    }

    String line(JobCard card) {
        return line(card, false);
    }

    /// @param brief where there is little room
    String line(JobCard card, boolean brief) {
        Job job = card.job();
        return switch (job.state()) {
            case JobState.Queued _ -> Text.of("queue.state.queued", price(job));
            case JobState.Preparing _ -> Text.of("queue.state.preparing", price(job));
            case JobState.Submitting _ -> working(card, brief);
            case JobState.Running _ -> working(card, brief);
            case JobState.Downloading _ -> receiving(card, brief);
            case JobState.Done _ -> done(card);
            case JobState.Failed(Problem why) -> Text.of("queue.state.failed." + why.charged(), Text.brief(why));
            case JobState.Refused(Problem why) -> Text.of("queue.state.refused", charged(why));
            case JobState.Unknown _ -> Text.of("queue.state.unknown");
            case JobState.Expired(Problem why) -> Text.of("queue.state.expired." + why.charged());
            case JobState.Cancelled _ -> Text.of("queue.state.cancelled");
            case JobState.Left _ -> Text.of("queue.state.left", price(job));
        };
    }

    /// 0 to 1, or nothing where there is no bar.
    Optional<Double> bar(JobCard card) {
        VideoEngine.Profile engine = engines.apply(card.job().engine());
        return switch (card.job().state()) {
            case JobState.Submitting _, JobState.Running _ ->
                Optional.of(engine.measuresProgress() ? card.done() : guessed(card.job(), engine));
            case JobState.Downloading _ -> Optional.of(card.done());
            default -> Optional.empty();
        };
    }

    /// The style class of the line.
    static String tone(JobState state) {
        return switch (state) {
            case JobState.Done _ -> "ok";
            case JobState.Unknown _, JobState.Left _, JobState.Expired _ -> "warn";
            case JobState.Failed _, JobState.Refused _ -> "bad";
            case JobState.Queued _,
                    JobState.Preparing _,
                    JobState.Submitting _,
                    JobState.Running _,
                    JobState.Downloading _,
                    JobState.Cancelled _ -> "second";
        };
    }

    /// What became of something asked of it, or what it waits for; may be empty.
    static String note(JobCard card) {
        if (!card.trouble().isEmpty()) {
            return card.trouble();
        }
        if (card.lacksPlace() || card.lacksKey()) {
            // the whole of it is said over the list
            return Text.of(card.lacksPlace() ? "queue.needsPlace" : "queue.needsKey");
        }
        return card.delay()
                .map(why -> Text.of("queue.delayed", Text.brief(why)))
                .orElse("");
    }

    static Optional<Problem> problem(JobState state) {
        return switch (state) {
            case JobState.Failed(Problem why) -> Optional.of(why);
            case JobState.Refused(Problem why) -> Optional.of(why);
            case JobState.Unknown(Problem why) -> Optional.of(why);
            case JobState.Expired(Problem why) -> Optional.of(why);
            default -> Optional.empty();
        };
    }

    static Optional<String> requestId(JobCard card) {
        return switch (card.job().state()) {
            case JobState.Running(var run) -> Optional.of(run.requestId());
            case JobState.Downloading downloading ->
                Optional.of(downloading.run().requestId());
            case JobState.Left(var run) -> Optional.of(run.requestId());
            default -> card.clip().flatMap(Clip::requestId);
        };
    }

    boolean isPaid(Job job) {
        return engines.apply(job.engine()).paid();
    }

    private String working(JobCard card, boolean brief) {
        Job job = card.job();
        VideoEngine.Profile engine = engines.apply(job.engine());
        if (engine.measuresProgress()) {
            return Text.of("queue.state.drawing", Math.round(card.done() * 100));
        }
        Duration elapsed = elapsed(job);
        if (job.state() instanceof JobState.Submitting && elapsed.toSeconds() < 3) {
            return Text.of("queue.state.sending", price(job));
        }
        return elapsed.compareTo(LONG) > 0
                ? Text.of("queue.state.long", Text.clock(elapsed), price(job))
                : Text.of(
                        brief ? "queue.state.running.brief" : "queue.state.running",
                        Text.clock(elapsed),
                        Text.clock(engine.typical()),
                        price(job));
    }

    private static String receiving(JobCard card, boolean brief) {
        if (card.bytes() <= 0 || card.done() <= 0) {
            return Text.of("queue.state.receivingStart");
        }
        String whole = Text.bytes(Math.round(card.bytes() / card.done()));
        String part = Text.bytes(card.bytes());
        String unit = whole.substring(whole.indexOf(' '));
        return Text.of(
                brief ? "queue.state.receiving.brief" : "queue.state.receiving",
                part.endsWith(unit) ? part.substring(0, part.indexOf(' ')) : part,
                whole);
    }

    private String done(JobCard card) {
        if (card.clip().isEmpty()) {
            return Text.of("queue.state.done");
        }
        Clip clip = card.clip().get();
        String cost = !isPaid(card.job())
                ? Text.of("queue.free")
                : clip.cost().map(Text::exact).orElseGet(() -> Text.of("queue.about", price(card.job())));
        Duration took = clip.took();
        String time = took.toSeconds() < 100 ? Text.of("queue.seconds", took.toSeconds()) : Text.clock(took);
        return Text.of("queue.state.doneWith", cost, time);
    }

    private static String charged(Problem why) {
        return Text.of("queue.charged." + why.charged());
    }

    private String price(Job job) {
        Money estimate = job.estimate();
        return isPaid(job) ? Text.price(estimate) : Text.of("queue.free");
    }

    private Duration elapsed(Job job) {
        Duration since = Duration.between(job.changed(), clock.instant());
        return since.isNegative() ? Duration.ZERO : since;
    }

    /// Elapsed against typical time; it slows down near the end, since it cannot know.
    private double guessed(Job job, VideoEngine.Profile engine) {
        double part =
                (double) elapsed(job).toMillis() / Math.max(1, engine.typical().toMillis());
        return part < ALMOST ? part : ALMOST + (1 - ALMOST) * (1 - ALMOST / part) * 0.8;
    }
}
