package app.zoetrope.app;

import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.model.Receipt;
import app.zoetrope.storage.Database;
import app.zoetrope.storage.SqliteJobStore;
import app.zoetrope.storage.SqliteLedger;
import app.zoetrope.testkit.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Jobs of an earlier start in every state that one finds again, and what they cost.
final class PastWork {
    private static final Instant NOW = Instant.now();

    private PastWork() {}

    /// Once for a data folder.
    static void in(Path data) throws IOException {
        Path mark = data.resolve("past-work");
        if (Files.exists(mark)) {
            return;
        }
        try (Database database = Database.open(data)) {
            for (int day = 0; day < 12; day++) {
                spend(database, NOW.minus(Duration.ofDays(day * day / 4)), day);
            }
            var store = new SqliteJobStore(database, Clock.systemUTC());
            for (JobState state : states()) {
                store.add(List.of(Samples.job(EngineId.SEGMIND, state)));
            }
        }
        Files.createFile(mark);
    }

    private static List<JobState> states() {
        return List.of(
                new JobState.Queued(),
                new JobState.Running(Samples.run("r-7")),
                new JobState.Failed(Problem.free(Kind.NO_CREDITS, "")),
                new JobState.Refused(Problem.free(Kind.REFUSED, "content policy")),
                new JobState.Unknown(Problem.unclear(Kind.NO_ANSWER, "")),
                new JobState.Expired(new Problem(Kind.RESULT_EXPIRED, Charged.YES, "")),
                new JobState.Left(Samples.run("r-8")));
    }

    private static void spend(Database database, Instant when, int number) {
        var store = new SqliteJobStore(database, Clock.fixed(when, ZoneOffset.UTC));
        Job job = Samples.job(EngineId.SEGMIND, new JobState.Preparing());
        store.add(List.of(job));
        store.move(job, new JobState.Submitting());
        Job sent = store.find(job.id()).orElseThrow();
        boolean sure = number % 4 != 1;
        var receipt = new Receipt(
                sure ? Optional.of(Money.usd("0." + (4 + number % 5) + "125")) : Optional.empty(),
                Optional.of(Money.usd("1" + number + ".7875")),
                Optional.of("r-" + number),
                Optional.empty());
        JobState end = number % 6 == 5
                ? new JobState.Refused(Problem.free(Kind.REFUSED, "content policy"))
                : sure ? new JobState.Cancelled() : new JobState.Unknown(Problem.unclear(Kind.NO_ANSWER, ""));
        store.move(sent, end);
        new SqliteLedger(database).settle(job.id(), receipt, sure ? "done" : end.label());
    }
}
