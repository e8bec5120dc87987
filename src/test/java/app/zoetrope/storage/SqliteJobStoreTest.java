package app.zoetrope.storage;

import static app.zoetrope.testkit.Samples.NOON;
import static app.zoetrope.testkit.Samples.job;
import static app.zoetrope.testkit.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Receipt;
import app.zoetrope.testkit.Locales;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteJobStoreTest {
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    Path data;

    private Database database;
    private SqliteJobStore store;
    private SqliteLedger ledger;

    @BeforeEach
    void open() {
        database = Database.open(data);
        store = new SqliteJobStore(database, CLOCK);
        ledger = new SqliteLedger(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void everyStateComesBackAsItWasStored() {
        storeAndFindEveryState();
    }

    @Test
    void everyStateComesBackInEveryLocale() throws Exception {
        Locales.same(() -> {
            storeAndFindEveryState();
            return true;
        });
    }

    private void storeAndFindEveryState() {
        var why = new Problem(Problem.Kind.REFUSED, Problem.Charged.MAYBE, "content policy");
        var receipt = new Receipt(
                Optional.of(Money.usd("0.6125")),
                Optional.of(Money.usd("9.3")),
                Optional.of("r-7"),
                Optional.of(Duration.ofMillis(41_500)));
        List<JobState> states = List.of(
                new JobState.Queued(),
                new JobState.Preparing(),
                new JobState.Submitting(),
                new JobState.Running(run("r-7")),
                new JobState.Downloading(run("r-7"), URI.create("https://example.org/a.mp4"), receipt),
                new JobState.Failed(why),
                new JobState.Refused(why),
                new JobState.Unknown(why),
                new JobState.Expired(why),
                new JobState.Cancelled(),
                new JobState.Left(run("r-7")));
        for (JobState state : states) {
            Job job = job(EngineId.SEGMIND, state);
            store.add(List.of(job));
            assertThat(store.find(job.id())).contains(job);
        }
    }

    @Test
    void aMoveFromAStateTheJobIsNoLongerInChangesNothing() {
        Job job = job(EngineId.SEGMIND, new JobState.Queued());
        store.add(List.of(job));
        assertThat(store.move(job, new JobState.Preparing())).isTrue();
        assertThat(store.move(job, new JobState.Cancelled())).isFalse();
        assertThat(store.find(job.id()).orElseThrow().state()).isEqualTo(new JobState.Preparing());
    }

    @Test
    void ofManyWhoMoveAJobOneWins() throws Exception {
        Job job = job(EngineId.SEGMIND, new JobState.Queued());
        store.add(List.of(job));
        try (Database second = Database.open(data);
                var threads = Executors.newFixedThreadPool(8)) {
            var other = new SqliteJobStore(second, CLOCK);
            var start = new CountDownLatch(1);
            List<Callable<Boolean>> rivals = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        start.await();
                        return (i % 2 == 0 ? store : other).move(job, new JobState.Preparing());
                    })
                    .toList();
            var answers = rivals.stream().map(threads::submit).toList();
            start.countDown();
            int winners = 0;
            for (var answer : answers) {
                winners += answer.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
        }
    }

    @Test
    void submittingOpensTheLedgersRowForWhatCostsMoney() {
        Job paid = job(EngineId.SEGMIND, new JobState.Preparing());
        Job free = job(EngineId.SKETCH, new JobState.Preparing());
        store.add(List.of(paid, free));
        assertThat(store.move(paid, new JobState.Submitting())).isTrue();
        assertThat(store.move(free, new JobState.Submitting())).isTrue();
        assertThat(ledger.entries(10)).singleElement().satisfies(entry -> {
            assertThat(entry.job()).isEqualTo(paid.id());
            assertThat(entry.outcome()).isEqualTo("submitting");
            assertThat(entry.estimate()).isEqualTo(Money.usd("0.6125"));
        });
    }

    @Test
    void whatWasSurelyNotBilledIsNotSpent() {
        Job lost = submitted();
        Job failed = submitted();
        Job done = submitted();
        ledger.settle(lost.id(), Receipt.NONE, "unknown");
        ledger.settle(failed.id(), Receipt.NONE, "failed");
        ledger.settle(
                done.id(),
                new Receipt(
                        Optional.of(Money.usd("0.7")),
                        Optional.of(Money.usd("4.2")),
                        Optional.of("r-1"),
                        Optional.empty()),
                "done");
        assertThat(ledger.spentSince(NOON)).isEqualTo(Money.usd("1.3125"));
        assertThat(ledger.spentSince(NOON.plusMillis(1))).isEqualTo(Money.ZERO);
        assertThat(ledger.find(done.id()).orElseThrow().remaining()).contains(Money.usd("4.2"));
    }

    @Test
    void aRemovedJobLeavesItsLedgerRow() {
        Job job = submitted();
        assertThat(store.remove(job.id())).as("still being sent").isFalse();
        store.move(store.find(job.id()).orElseThrow(), new JobState.Unknown(Problem.free(Problem.Kind.STOPPED, "")));
        assertThat(store.remove(job.id())).isTrue();
        assertThat(store.find(job.id())).isEmpty();
        assertThat(ledger.entries(1)).hasSize(1);
    }

    @Test
    void jobsOfALivingProcessAreNotAdopted() {
        Job job = job(EngineId.SEGMIND, new JobState.Queued());
        store.add(List.of(job));
        try (Database second = Database.open(data)) {
            assertThat(new SqliteJobStore(second, CLOCK).adopt()).isEmpty();
            assertThat(new SqliteJobStore(second, CLOCK).active()).containsExactly(job);
        }
    }

    @Test
    void jobsOfAnEndedProcessAreAdoptedByOneOnly() {
        Job job = job(EngineId.SEGMIND, new JobState.Queued());
        store.add(List.of(job));
        database.close();
        try (Database second = Database.open(data);
                Database third = Database.open(data)) {
            assertThat(new SqliteJobStore(second, CLOCK).adopt()).containsExactly(job);
            assertThat(new SqliteJobStore(third, CLOCK).adopt()).isEmpty();
        }
    }

    private Job submitted() {
        Job job = job(EngineId.SEGMIND, new JobState.Preparing());
        store.add(List.of(job));
        assertThat(store.move(job, new JobState.Submitting())).isTrue();
        return job;
    }
}
