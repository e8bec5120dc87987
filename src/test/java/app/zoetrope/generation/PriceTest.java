package app.zoetrope.generation;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.EngineId;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.LedgerEntry;
import app.zoetrope.model.Money;
import app.zoetrope.model.Rates;
import app.zoetrope.model.Resolution;
import app.zoetrope.storage.Database;
import app.zoetrope.storage.SqliteJobStore;
import app.zoetrope.storage.SqliteLedger;
import app.zoetrope.testkit.Samples;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// The price is exact for whatever can be asked, and the ledger adds up to what stood on the button.
class PriceTest {
    private static final Rates RATES = new QueueBench.Settings().rates(EngineId.SEGMIND);
    private static Path data = Path.of("");
    private static Database database;

    @BeforeContainer
    static void open() throws IOException {
        data = Files.createTempDirectory("price");
        database = Database.open(data);
    }

    @AfterContainer
    static void close() throws IOException {
        database.close();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 300)
    void theTotalIsExact(
            @ForAll @IntRange(min = 1, max = 15) int seconds,
            @ForAll Resolution resolution,
            @ForAll @IntRange(min = 1, max = 10) int takes) {
        Estimate estimate = Estimate.of(RATES, request(seconds, resolution), takes);
        // in units of a hundredth of a cent: 0.10, 0.175 and 0.0125 dollars
        long each = (resolution == Resolution.P480 ? 1000L : 1750L) * seconds + 125;
        assertThat(estimate.total()).isEqualTo(new Money(BigDecimal.valueOf(each * takes, 4)));
    }

    @Property(tries = 30)
    void theLedgerAddsUpToTheButton(
            @ForAll @IntRange(min = 1, max = 15) int seconds,
            @ForAll Resolution resolution,
            @ForAll @IntRange(min = 1, max = 10) int takes) {
        var store = new SqliteJobStore(database, Clock.systemUTC());
        Estimate estimate = Estimate.of(RATES, request(seconds, resolution), takes);
        List<Job> jobs =
                IntStream.range(0, takes).mapToObj(_ -> priced(estimate.each())).toList();
        store.add(jobs);
        jobs.forEach(
                job -> assertThat(store.move(job, new JobState.Submitting())).isTrue());
        Money sum = jobs.stream()
                .map(job -> new SqliteLedger(database).find(job.id()).orElseThrow())
                .map(LedgerEntry::estimate)
                .reduce(Money.ZERO, Money::plus);
        assertThat(sum).isEqualTo(estimate.total());
    }

    private static GenerationRequest request(int seconds, Resolution resolution) {
        GenerationRequest sample = Samples.request(Samples.PROMPT);
        return new GenerationRequest(sample.prompt(), sample.ratio(), resolution, seconds);
    }

    private static Job priced(Money price) {
        Job job = Samples.job(EngineId.SEGMIND, new JobState.Preparing());
        return new Job(
                job.id(),
                job.batch(),
                job.engine(),
                job.request(),
                job.framing(),
                job.given(),
                job.sent(),
                price,
                job.parent(),
                job.created(),
                job.changed(),
                job.state());
    }
}
