package app.zoetrope.generation;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.generation.VideoEngine.Trace;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.testkit.Samples;
import app.zoetrope.testkit.ScriptedEngine;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Looking at the service for a clip whose answer was lost.
@Timeout(60)
class SearchTest {
    private static final URI FILE = ScriptedEngine.address();

    @TempDir
    Path home;

    private QueueBench bench;

    @BeforeEach
    void open() {
        bench = new QueueBench(home);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aNumberThatWasSeenLeadsToTheClip() throws Exception {
        Job job = lost(new JobState.Unknown(Problem.unclear(Kind.CONNECTION_LOST, "")));
        bench.parts.notes().keep(job.id(), Samples.run("r-4"));
        assertThat(bench.queue.look(job.id())).isTrue();
        assertThat(bench.queue.await(job.id()).state()).isInstanceOf(JobState.Done.class);
        assertThat(bench.paid.submitted()).isEmpty();
    }

    @Test
    void whatTheServiceRemembersIsFetchedWithoutAnotherSubmit() throws Exception {
        Job job = lost(new JobState.Unknown(Problem.unclear(Kind.NO_ANSWER, "")));
        bench.paid.traces.add(trace("r-9", job.created().plusSeconds(40)));
        assertThat(bench.queue.look(job.id())).isTrue();
        assertThat(bench.queue.await(job.id()).state()).isInstanceOf(JobState.Done.class);
        assertThat(bench.clip(job).orElseThrow().requestId()).contains("r-9");
        assertThat(bench.paid.submitted()).isEmpty();
    }

    @Test
    void aFileThatIsRememberedSavesAnExpiredRun() throws Exception {
        Job job = lost(new JobState.Expired(Problem.unclear(Kind.RESULT_EXPIRED, "")));
        bench.paid.traces.add(trace("r-9", job.created().plusSeconds(40)));
        assertThat(bench.queue.look(job.id())).isTrue();
        assertThat(bench.queue.await(job.id()).state()).isInstanceOf(JobState.Done.class);
    }

    @Test
    void theClipOfAnotherJobIsNeverTaken() throws Exception {
        Job other = bench.leftBehind(EngineId.SEGMIND, new JobState.Left(Samples.run("r-9")));
        Job job = lost(new JobState.Unknown(Problem.unclear(Kind.NO_ANSWER, "")));
        bench.paid.traces.add(trace("r-9", job.created().plusSeconds(40)));
        assertThat(bench.queue.look(job.id())).isFalse();
        assertThat(bench.stateOf(job.id())).isInstanceOf(JobState.Unknown.class);
        assertThat(bench.stateOf(other.id())).isInstanceOf(JobState.Left.class);
    }

    @Test
    void aRunOfAnotherDayIsNotThisOne() throws Exception {
        Job job = lost(new JobState.Unknown(Problem.unclear(Kind.NO_ANSWER, "")));
        bench.paid.traces.add(trace("r-9", job.created().minus(Duration.ofDays(1))));
        assertThat(bench.queue.look(job.id())).isFalse();
    }

    @Test
    void amongSeveralWithoutATimeNoneIsTaken() throws Exception {
        Job job = lost(new JobState.Unknown(Problem.unclear(Kind.NO_ANSWER, "")));
        bench.paid.traces.add(new Trace(Optional.of("r-8"), Optional.of(FILE), Optional.empty()));
        bench.paid.traces.add(new Trace(Optional.of("r-9"), Optional.of(FILE), Optional.empty()));
        assertThat(bench.queue.look(job.id())).isFalse();
    }

    private static Trace trace(String id, Instant made) {
        return new Trace(Optional.of(id), Optional.of(FILE), Optional.of(made));
    }

    private Job lost(JobState state) throws Exception {
        Job job = bench.leftBehind(EngineId.SEGMIND, state);
        bench.restart();
        return job;
    }
}
