package app.zoetrope.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.testkit.ScriptedEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What ends the program ends the processes that work for it, too, and those may be gone before it knows.
@Timeout(60)
class EndingTogetherTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path home;

    private QueueBench bench;

    @BeforeEach
    void open() {
        bench = new QueueBench(home);
        bench.queue.close();
        bench.queue = new JobQueue(bench.parts, new Delays(LONG, LONG));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aSketchWhoseProcessIsGoneAMomentBeforeTheProgramWaitsForTheNextStart() throws Exception {
        bench.free.thenSubmit(ScriptedEngine.fails(Problem.Kind.ENCODER_FAILED, Charged.NO, false));
        Job sketch = bench.queue.add(List.of(bench.draft(EngineId.SKETCH, 1))).getFirst();
        stays(sketch, JobState.Submitting.class);
        bench.queue.close();
        assertThat(bench.stateOf(sketch.id())).isInstanceOf(JobState.Queued.class);
    }

    @Test
    void aPaidClipWhoseCheckIsGoneAMomentBeforeTheProgramIsCheckedAgainAtTheNextStart() throws Exception {
        bench.paid.thenSubmit(ScriptedEngine.clip("nothing that can be checked"));
        Job job = bench.addPaid();
        stays(job, JobState.Downloading.class);
        bench.queue.close();
        assertThat(bench.stateOf(job.id())).isInstanceOf(JobState.Downloading.class);
    }

    private void stays(Job job, Class<? extends JobState> state) {
        await().during(Duration.ofMillis(300)).until(() -> state.isInstance(bench.stateOf(job.id())));
    }
}
