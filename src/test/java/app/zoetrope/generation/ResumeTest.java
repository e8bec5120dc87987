package app.zoetrope.generation;

import static app.zoetrope.testkit.Samples.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.zoetrope.generation.VideoEngine.RunStatus;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.RemoteRun;
import app.zoetrope.storage.Database;
import app.zoetrope.testkit.Samples;
import app.zoetrope.testkit.ScriptedEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What a new process does with each state that an old one left.
@Timeout(60)
class ResumeTest {
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
    void waitingJobsAreHeldUntilTheUserSaysSo() throws Exception {
        Job job = resumed(EngineId.SEGMIND, new JobState.Queued());
        assertThat(bench.queue.hasHeld()).isTrue();
        assertThat(bench.queue.await(job.id()).state()).isInstanceOf(JobState.Queued.class);
        assertThat(bench.paid.submitted()).isEmpty();
        bench.queue.releaseHeld();
        assertThat(bench.queue.hasHeld()).isFalse();
        assertThat(bench.queue.await(job.id()).state()).isInstanceOf(JobState.Done.class);
    }

    @Test
    void whatWasBeingPreparedWaitsAgain() throws Exception {
        Job job = resumed(EngineId.SEGMIND, new JobState.Preparing());
        assertThat(bench.stateOf(job.id())).isInstanceOf(JobState.Queued.class);
        assertThat(bench.queue.hasHeld()).isTrue();
        assertThat(bench.paid.submitted()).isEmpty();
    }

    @Test
    void aSubmitWithoutANumberIsUnknownAndNotSentAgain() throws Exception {
        Job job = resumed(EngineId.SEGMIND, new JobState.Submitting());
        assertThat(bench.queue.await(job.id()).state())
                .isInstanceOfSatisfying(
                        JobState.Unknown.class,
                        unknown -> assertThat(unknown.why().charged()).isEqualTo(Charged.MAYBE));
        assertThat(bench.paid.submitted()).isEmpty();
    }

    @Test
    void aWholeVideoThatArrivedBeforeTheStopIsTheAnswer() throws Exception {
        Job job = bench.leftBehind(EngineId.SEGMIND, new JobState.Submitting());
        Files.writeString(bench.parts.shelf().partFile(job), ScriptedEngine.VIDEO);
        bench.restart();
        bench.queue.resume();
        assertThat(bench.queue.await(job.id()).state()).isInstanceOf(JobState.Done.class);
        assertThat(bench.paid.submitted()).isEmpty();
        assertThat(bench.videos()).hasSize(1);
    }

    @Test
    void halfAVideoThatArrivedBeforeTheStopIsSetAside() throws Exception {
        Job job = bench.leftBehind(EngineId.SEGMIND, new JobState.Submitting());
        Files.writeString(bench.parts.shelf().partFile(job), "half");
        bench.restart();
        bench.queue.resume();
        assertThat(bench.queue.await(job.id()).state()).isInstanceOf(JobState.Unknown.class);
        await().until(() -> bench.files("incoming").equals(List.of(job.id() + " is no video")));
    }

    @Test
    void aStopBetweenAnEndAndItsTidyingLeavesNothing() throws Exception {
        Job cancelled = bench.leftBehind(EngineId.SEGMIND, new JobState.Cancelled());
        Job running = bench.leftBehind(EngineId.SEGMIND, new JobState.Left(run("r-78")));
        Files.writeString(bench.parts.shelf().partFile(cancelled), "half");
        Files.writeString(bench.parts.shelf().partFile(running), "half");
        bench.restart();
        bench.queue.resume();
        assertThat(bench.files("incoming")).containsExactly(running.id() + ".part");
    }

    @Test
    void aNumberInTheEmergencyNotesIsGoneOnWith() throws Exception {
        Job job = bench.leftBehind(EngineId.SEGMIND, new JobState.Submitting());
        bench.parts.notes().keep(job.id(), run("r-77"));
        bench.restart();
        bench.queue.resume();
        assertThat(bench.queue.await(job.id()).state()).isInstanceOf(JobState.Done.class);
        assertThat(bench.clip(job).orElseThrow().requestId()).contains("r-77");
        assertThat(bench.paid.submitted()).isEmpty();
    }

    @Test
    void anInterruptedSketchIsRenderedAnew() throws Exception {
        Job job = resumed(EngineId.SKETCH, new JobState.Submitting());
        assertThat(bench.queue.await(job.id()).state()).isInstanceOf(JobState.Done.class);
        assertThat(bench.free.submitted()).hasSize(1);
    }

    @Test
    void aRunIsPolledOn() throws Exception {
        Job job = resumed(EngineId.SEGMIND, new JobState.Running(run("r-5")));
        assertThat(bench.queue.await(job.id()).state()).isInstanceOf(JobState.Done.class);
        assertThat(bench.paid.submitted()).isEmpty();
        assertThat(bench.queue.hasHeld()).isFalse();
    }

    @Test
    void aDownloadGoesOn() throws Exception {
        Job job = resumed(
                EngineId.SEGMIND,
                new JobState.Downloading(run("r-5"), ScriptedEngine.address(), ScriptedEngine.receipt()));
        assertThat(bench.queue.await(job.id()).state()).isInstanceOf(JobState.Done.class);
        assertThat(bench.paid.checked()).isZero();
        assertThat(bench.clip(job).orElseThrow().cost()).contains(ScriptedEngine.COST);
    }

    @Test
    void aLibraryThatMovedMeanwhileStillGetsTheClipThatCameWithTheAnswer() throws Exception {
        Path other = Files.writeString(home.resolve("old.part"), ScriptedEngine.VIDEO);
        Job job = resumed(
                EngineId.SEGMIND,
                new JobState.Downloading(
                        new RemoteRun("", Optional.empty(), Optional.empty()),
                        other.toUri(),
                        ScriptedEngine.receipt()));
        assertThat(bench.queue.await(job.id()).state()).isInstanceOf(JobState.Done.class);
        assertThat(bench.videos()).hasSize(1);
    }

    @Test
    void endedJobsStayAsTheyAre() throws Exception {
        Job left = bench.leftBehind(EngineId.SEGMIND, new JobState.Left(run("r-6")));
        Job job = resumed(EngineId.SEGMIND, new JobState.Cancelled());
        assertThat(bench.stateOf(job.id())).isInstanceOf(JobState.Cancelled.class);
        assertThat(bench.stateOf(left.id())).isInstanceOf(JobState.Left.class);
        assertThat(bench.paid.checked()).isZero();
    }

    @Test
    void anUnknownJobWhoseNumberIsKnownCanBeCollected() throws Exception {
        Job job = resumed(EngineId.SEGMIND, new JobState.Submitting());
        bench.queue.await(job.id());
        bench.parts.notes().keep(job.id(), run("r-8"));
        bench.queue.collect(job.id());
        await().until(() -> bench.stateOf(job.id()) instanceof JobState.Done);
    }

    @Test
    void closingKeepsARunAndPutsASketchBack() throws Exception {
        var posted = new CountDownLatch(1);
        bench.paid.usuallyCheck(_ -> {
            posted.countDown();
            return new RunStatus.Pending("PROCESSING");
        });
        var rendering = new CountDownLatch(1);
        bench.free.thenSubmit(_ -> {
            rendering.countDown();
            new CountDownLatch(1).await();
            return null;
        });
        Job run = bench.addPaid();
        Job sketch = bench.queue.add(List.of(bench.draft(EngineId.SKETCH, 1))).getFirst();
        posted.await();
        rendering.await();
        bench.queue.close();
        assertThat(bench.stateOf(run.id())).isInstanceOf(JobState.Running.class);
        assertThat(bench.stateOf(sketch.id())).isInstanceOf(JobState.Queued.class);
    }

    @Test
    void closingWaitsAMomentForTheAnswerOfAPost() throws Exception {
        var posting = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        bench.paid.thenSubmit(_ -> {
            posting.countDown();
            answer.await();
            return new VideoEngine.Submission.Accepted(run("r-3"));
        });
        Job job = bench.addPaid();
        posting.await();
        Thread.ofVirtual().start(answer::countDown);
        bench.queue.close();
        assertThat(bench.stateOf(job.id())).isEqualTo(new JobState.Running(run("r-3")));
    }

    @Test
    void ofTwoQueuesOnOneDatabaseOneSends() throws Exception {
        for (int round = 0; round < 20; round++) {
            bench.leftBehind(EngineId.SEGMIND, new JobState.Queued());
        }
        bench.queue.close();
        // the same process name twice: the worst case, in which ownership does not keep the two apart
        JobQueue one = new JobQueue(bench.parts, QueueBench.delays());
        JobQueue two = new JobQueue(bench.parts, QueueBench.delays());
        one.resume();
        two.resume();
        one.releaseHeld();
        two.releaseHeld();
        await().until(() -> bench.parts.store().active().isEmpty());
        one.close();
        two.close();
        assertThat(bench.paid.submitted())
                .hasSize(20)
                .extracting(VideoEngine.Order::job)
                .doesNotHaveDuplicates();
        assertThat(bench.videos()).hasSize(20);
    }

    @Test
    void aSecondProcessLeavesTheJobsOfALivingOneAlone() throws Exception {
        bench.paid.usuallyCheck(_ -> new RunStatus.Pending("PROCESSING"));
        Job job = bench.addPaid();
        await().until(() -> bench.paid.checked() > 0);
        try (Database other = Database.open(home.resolve("data"));
                JobQueue rival = bench.rival(other)) {
            rival.resume();
            assertThat(rival.hasHeld()).isFalse();
            assertThat(rival.jobs()).extracting(Job::id).containsExactly(job.id());
        }
        bench.paid.usuallyCheck(_ -> new RunStatus.Ready(ScriptedEngine.address(), ScriptedEngine.receipt()));
        assertThat(bench.queue.await(job.id()).state()).isInstanceOf(JobState.Done.class);
    }

    private Job resumed(EngineId engine, JobState state) throws Exception {
        Job job = bench.leftBehind(engine, state);
        bench.restart();
        bench.queue.resume();
        assertThat(job.request().prompt()).isEqualTo(Samples.PROMPT);
        return job;
    }
}
