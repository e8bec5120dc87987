package app.zoetrope.generation;

import static app.zoetrope.testkit.ScriptedEngine.clip;
import static app.zoetrope.testkit.ScriptedEngine.fails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.zoetrope.generation.VideoEngine.RunStatus;
import app.zoetrope.generation.VideoEngine.Submission;
import app.zoetrope.model.Clip;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Charged;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.testkit.Samples;
import app.zoetrope.testkit.ScriptedEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JobQueueTest {
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
    void aPaidJobGoesThroughEveryStateAndIsSettled() throws Exception {
        var states = new CopyOnWriteArrayList<String>();
        var clips = new CopyOnWriteArrayList<Clip>();
        bench.queue.listen(new GenerationQueue.Listener() {
            @Override
            public void changed(Job job) {
                states.add(job.state().label());
            }

            @Override
            public void finished(Job job, Clip clip) {
                clips.add(clip);
            }
        });
        Job job = bench.addPaid();
        assertThat(bench.queue.await(job.id()).state()).isInstanceOf(JobState.Done.class);
        await().until(() -> clips.size() == 1);
        assertThat(states).containsExactly("queued", "preparing", "submitting", "running", "downloading", "done");
        assertThat(clips.getFirst().cost()).contains(ScriptedEngine.COST);
        assertThat(clips.getFirst().requestId()).contains("r-1");
        assertThat(Files.readString(
                        home.resolve("library").resolve(clips.getFirst().file())))
                .isEqualTo(ScriptedEngine.VIDEO);
        LedgerRow row = row(job);
        assertThat(row).isEqualTo(new LedgerRow("done", Optional.of(ScriptedEngine.COST), Optional.of("r-1")));
        assertThat(bench.files("incoming")).isEmpty();
    }

    @Test
    void theClipThatComesWithTheAnswerIsKept() throws Exception {
        bench.paid.thenSubmit(clip(ScriptedEngine.VIDEO));
        Job job = bench.addPaid();
        assertThat(bench.queue.await(job.id()).state()).isInstanceOf(JobState.Done.class);
        assertThat(bench.paid.fetched()).isZero();
        assertThat(bench.clip(job)).isPresent();
    }

    @Test
    void takesShareABatchAndTheirPictures() throws Exception {
        List<Job> jobs = bench.queue.add(List.of(bench.draft(EngineId.SEGMIND, 3)));
        assertThat(jobs).hasSize(3);
        assertThat(jobs.stream().map(Job::batch).distinct()).hasSize(1);
        assertThat(bench.files("sources")).hasSize(2);
        for (Job job : jobs) {
            bench.queue.await(job.id());
        }
        assertThat(bench.videos()).hasSize(3);
    }

    @Test
    void aFreeJobOpensNoLedgerRow() throws Exception {
        Job job = bench.queue.add(List.of(bench.draft(EngineId.SKETCH, 1))).getFirst();
        assertThat(job.estimate()).isEqualTo(Money.ZERO);
        assertThat(bench.queue.await(job.id()).state()).isInstanceOf(JobState.Done.class);
        assertThat(bench.parts.ledger().entries(9)).isEmpty();
    }

    @Test
    void oneSketchRendersAtATime() throws Exception {
        List<Job> jobs = bench.queue.add(List.of(bench.draft(EngineId.SKETCH, 5)));
        for (Job job : jobs) {
            assertThat(bench.queue.await(job.id()).state()).isInstanceOf(JobState.Done.class);
        }
        assertThat(bench.free.busiest()).isEqualTo(1);
    }

    @Test
    void noMoreJobsRunThanThereArePlaces() throws Exception {
        bench.settings.parallel = 2;
        var gate = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            bench.paid.thenSubmit(_ -> {
                gate.await();
                return new Submission.Accepted(Samples.run("r"));
            });
        }
        List<Job> jobs = bench.queue.add(List.of(bench.draft(EngineId.SEGMIND, 4)));
        await().until(() -> bench.paid.submitted().size() == 2);
        gate.countDown();
        for (Job job : jobs) {
            bench.queue.await(job.id());
        }
        assertThat(bench.paid.busiest()).isEqualTo(2);
    }

    @Test
    void whatProvablyWasNotAcceptedIsSentAgain() throws Exception {
        bench.paid.thenSubmit(fails(Kind.RATE_LIMITED, Charged.NO, true));
        bench.paid.thenSubmit(fails(Kind.NO_CONNECTION, Charged.NO, true));
        Job job = bench.addPaid();
        assertThat(bench.queue.await(job.id()).state()).isInstanceOf(JobState.Done.class);
        assertThat(bench.paid.submitted()).hasSize(3);
        assertThat(bench.parts.ledger().entries(9)).hasSize(1);
    }

    @Test
    void withoutAConnectionItFailsAfterThreeTriesAndCostsNothing() throws Exception {
        for (int i = 0; i < 3; i++) {
            bench.paid.thenSubmit(fails(Kind.NO_CONNECTION, Charged.NO, true));
        }
        Job job = bench.queue.await(bench.addPaid().id());
        assertThat(job.state()).isInstanceOfSatisfying(JobState.Failed.class, failed -> {
            assertThat(failed.why().kind()).isEqualTo(Kind.NO_CONNECTION);
            assertThat(failed.why().charged()).isEqualTo(Charged.NO);
        });
        assertThat(bench.paid.submitted()).hasSize(3);
        assertThat(bench.parts.ledger().spentSince(Samples.NOON.minusSeconds(1 << 30)))
                .isEqualTo(Money.ZERO);
    }

    @Test
    void aRejectedKeyIsNotTriedTwice() throws Exception {
        bench.paid.thenSubmit(fails(Kind.KEY_REJECTED, Charged.NO, true));
        Job job = bench.queue.await(bench.addPaid().id());
        assertThat(job.state()).isInstanceOf(JobState.Failed.class);
        assertThat(bench.paid.submitted()).hasSize(1);
    }

    @Test
    void anUnclearEndOfTheSubmitIsUnknownAndCountsAsSpent() throws Exception {
        bench.paid.thenSubmit(fails(Kind.CONNECTION_LOST, Charged.MAYBE, false));
        Job job = bench.queue.await(bench.addPaid().id());
        assertThat(job.state()).isInstanceOf(JobState.Unknown.class);
        assertThat(bench.paid.submitted()).hasSize(1);
        assertThat(bench.parts.ledger().spentSince(Samples.NOON.minusSeconds(1 << 30)))
                .isEqualTo(QueueBench.PRICE);
    }

    @Test
    void aBrokenEngineIsUnknownToo() throws Exception {
        bench.paid.thenSubmit(_ -> {
            throw new IllegalStateException("scripted");
        });
        assertThat(bench.queue.await(bench.addPaid().id()).state()).isInstanceOf(JobState.Unknown.class);
        assertThat(bench.paid.submitted()).hasSize(1);
    }

    @Test
    void moderationEndsInRefused() throws Exception {
        bench.paid.thenCheck(_ -> new RunStatus.Ended(Problem.free(Kind.REFUSED, "policy")));
        assertThat(bench.queue.await(bench.addPaid().id()).state()).isInstanceOf(JobState.Refused.class);
        assertThat(row(bench.queue.jobs().getFirst()).outcome()).isEqualTo("refused");
    }

    @Test
    void noFailureOfAQuestionFailsTheJob() throws Exception {
        var delays = new CopyOnWriteArrayList<Kind>();
        bench.queue.listen(new GenerationQueue.Listener() {
            @Override
            public void changed(Job job) {
                throw new IllegalStateException("a listener's own defect");
            }

            @Override
            public void delayed(Job job, Problem why) {
                delays.add(why.kind());
            }
        });
        for (Kind kind : List.of(Kind.NO_CONNECTION, Kind.SERVER_ERROR, Kind.RATE_LIMITED, Kind.KEY_REJECTED)) {
            bench.paid.thenCheck(fails(kind, Charged.NO, false));
        }
        bench.paid.thenCheck(_ -> {
            throw new IllegalStateException("an engine's own defect");
        });
        bench.paid.thenCheck(_ -> new RunStatus.Pending("PROCESSING"));
        assertThat(bench.queue.await(bench.addPaid().id()).state()).isInstanceOf(JobState.Done.class);
        assertThat(delays).contains(Kind.NO_CONNECTION, Kind.KEY_REJECTED, Kind.RATE_LIMITED);
        assertThat(bench.paid.submitted()).hasSize(1);
    }

    @Test
    void aBrokenDownloadIsTriedUntilItIsThere() throws Exception {
        for (int i = 0; i < 6; i++) {
            bench.paid.thenFetch(fails(Kind.CONNECTION_LOST, Charged.NO, true));
        }
        assertThat(bench.queue.await(bench.addPaid().id()).state()).isInstanceOf(JobState.Done.class);
        assertThat(bench.paid.fetched()).isEqualTo(7);
    }

    @Test
    void anAddressThatIsGoneIsExpired() throws Exception {
        for (int i = 0; i < 8; i++) {
            bench.paid.thenFetch(fails(Kind.RESULT_EXPIRED, Charged.YES, false));
        }
        Job job = bench.queue.await(bench.addPaid().id());
        assertThat(job.state()).isInstanceOf(JobState.Expired.class);
        assertThat(row(job).actual()).contains(ScriptedEngine.COST);
    }

    @Test
    void anAddressThatIsGoneForAMomentIsNotExpired() throws Exception {
        for (int i = 0; i < 6; i++) {
            bench.paid.thenFetch(fails(Kind.RESULT_EXPIRED, Charged.YES, false));
        }
        assertThat(bench.queue.await(bench.addPaid().id()).state()).isInstanceOf(JobState.Done.class);
    }

    @Test
    void whatIsNoVideoIsFetchedSomeTimesMoreAndOneOfItIsKept() throws Exception {
        for (int i = 0; i < 8; i++) {
            bench.paid.thenFetch(_ -> "<html>");
        }
        Job job = bench.queue.await(bench.addPaid().id());
        assertThat(job.state()).isInstanceOfSatisfying(JobState.Failed.class, failed -> {
            assertThat(failed.why().kind()).isEqualTo(Kind.NOT_A_VIDEO);
            assertThat(failed.why().charged()).isEqualTo(Charged.YES);
        });
        assertThat(bench.files("incoming")).hasSize(1);
        assertThat(bench.videos()).isEmpty();
    }

    @Test
    void waitingJobsAreCancelledAndNeverSent() throws Exception {
        bench.queue.pause(true);
        Job job = bench.addPaid();
        bench.queue.cancel(job.id());
        await().until(() -> bench.stateOf(job.id()) instanceof JobState.Cancelled);
        bench.queue.pause(false);
        Job next = bench.addPaid();
        bench.queue.await(next.id());
        assertThat(bench.paid.submitted()).extracting(VideoEngine.Order::job).containsExactly(next.id());
    }

    @Test
    void aRunThatTheUserLeftCanBeCollected() throws Exception {
        bench.paid.usuallyCheck(_ -> new RunStatus.Pending("PROCESSING"));
        Job job = bench.addPaid();
        await().until(() -> bench.paid.checked() > 2);
        bench.queue.cancel(job.id());
        assertThat(bench.queue.await(job.id()).state()).isInstanceOf(JobState.Left.class);
        bench.paid.usuallyCheck(_ -> new RunStatus.Ready(ScriptedEngine.address(), ScriptedEngine.receipt()));
        bench.queue.collect(job.id());
        await().until(() -> bench.stateOf(job.id()) instanceof JobState.Done);
        assertThat(bench.paid.submitted()).hasSize(1);
    }

    @Test
    void aResultThatComesWhileTheUserLeavesIsKept() throws Exception {
        var asked = new CountDownLatch(1);
        var left = new CountDownLatch(1);
        bench.paid.thenCheck(_ -> {
            asked.countDown();
            left.await();
            return new RunStatus.Ready(ScriptedEngine.address(), ScriptedEngine.receipt());
        });
        Job job = bench.addPaid();
        asked.await();
        bench.queue.cancel(job.id());
        await().until(() -> bench.stateOf(job.id()) instanceof JobState.Left);
        left.countDown();
        await().until(() -> bench.stateOf(job.id()) instanceof JobState.Done);
        assertThat(bench.videos()).hasSize(1);
    }

    @Test
    void leavingWhileThePostIsOnItsWayKeepsTheNumber() throws Exception {
        var posting = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        bench.paid.thenSubmit(_ -> {
            posting.countDown();
            answer.await();
            return new Submission.Accepted(Samples.run("r-9"));
        });
        bench.paid.usuallyCheck(_ -> new RunStatus.Pending("PROCESSING"));
        Job job = bench.addPaid();
        posting.await();
        bench.queue.cancel(job.id());
        answer.countDown();
        assertThat(bench.queue.await(job.id()).state()).isEqualTo(new JobState.Left(Samples.run("r-9")));
    }

    @Test
    void aRenderingSketchIsCancelledAtOnce() throws Exception {
        var rendering = new CountDownLatch(1);
        bench.free.thenSubmit(_ -> {
            rendering.countDown();
            new CountDownLatch(1).await();
            return null;
        });
        Job job = bench.queue.add(List.of(bench.draft(EngineId.SKETCH, 1))).getFirst();
        rendering.await();
        bench.queue.cancel(job.id());
        assertThat(bench.queue.await(job.id()).state()).isInstanceOf(JobState.Cancelled.class);
        Job next = bench.queue.add(List.of(bench.draft(EngineId.SKETCH, 1))).getFirst();
        assertThat(bench.queue.await(next.id()).state()).isInstanceOf(JobState.Done.class);
    }

    @Test
    void threeQuickFailuresPauseTheQueue() throws Exception {
        var reasons = new CopyOnWriteArrayList<Problem>();
        bench.queue.listen(new GenerationQueue.Listener() {
            @Override
            public void changed(Job job) {}

            @Override
            public void pausedItself(Problem why) {
                reasons.add(why);
            }
        });
        bench.settings.parallel = 1;
        for (int i = 0; i < 3; i++) {
            bench.paid.thenSubmit(fails(Kind.NO_CREDITS, Charged.NO, false));
        }
        List<Job> jobs = bench.queue.add(List.of(bench.draft(EngineId.SEGMIND, 5)));
        await().until(() -> !reasons.isEmpty());
        assertThat(bench.queue.isPaused()).isTrue();
        assertThat(reasons).singleElement().extracting(Problem::kind).isEqualTo(Kind.NO_CREDITS);
        assertThat(bench.stateOf(jobs.getLast().id())).isInstanceOf(JobState.Queued.class);
        assertThat(bench.paid.submitted()).hasSize(3);
        bench.queue.pause(false);
        assertThat(bench.queue.await(jobs.getLast().id()).state()).isInstanceOf(JobState.Done.class);
    }

    @Test
    void sendingAgainMakesANewJobOfTheSameRequest() throws Exception {
        bench.paid.thenSubmit(fails(Kind.CONNECTION_LOST, Charged.MAYBE, false));
        Job lost = bench.queue.await(bench.addPaid().id());
        Job again = bench.queue.sendAgain(lost.id());
        assertThat(again.id()).isNotEqualTo(lost.id());
        assertThat(again.request()).isEqualTo(lost.request());
        assertThat(bench.queue.await(again.id()).state()).isInstanceOf(JobState.Done.class);
        assertThat(bench.stateOf(lost.id())).isInstanceOf(JobState.Unknown.class);
    }

    @Test
    void removedJobsLeaveTheListButNotTheLedger() throws Exception {
        Job job = bench.queue.await(bench.addPaid().id());
        bench.queue.remove(job.id());
        await().until(() -> bench.queue.jobs().isEmpty());
        assertThat(bench.parts.ledger().entries(9)).hasSize(1);
        assertThat(bench.clip(job)).isPresent();
    }

    @Test
    void capsStopWhatIsOverThemBeforeAnythingIsStored() {
        bench.settings.perDay = Optional.of(Money.usd("1.84"));
        assertThatThrownBy(() -> bench.queue.add(List.of(bench.draft(EngineId.SEGMIND, 4))))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        rejected -> assertThat(rejected.problem().kind()).isEqualTo(Kind.OVER_CAP));
        assertThat(bench.queue.jobs()).isEmpty();
        assertThat(home.resolve("library/sources")).doesNotExist();
    }

    @Test
    void waitingAndSpentCountTowardsTheCaps() throws Exception {
        bench.settings.perMonth = Optional.of(Money.usd("1.80"));
        bench.queue.await(bench.addPaid().id());
        bench.queue.pause(true);
        bench.addPaid();
        assertThatThrownBy(bench::addPaid).isInstanceOf(RejectedException.class);
        Job free = bench.queue.add(List.of(bench.draft(EngineId.SKETCH, 1))).getFirst();
        assertThat(free.state()).isEqualTo(new JobState.Queued());
    }

    @Test
    void aCapThatWasLoweredStopsAWaitingJob() throws Exception {
        bench.queue.pause(true);
        Job job = bench.addPaid();
        bench.settings.perJob = Optional.of(Money.usd("0.61"));
        bench.queue.pause(false);
        assertThat(bench.queue.await(job.id()).state())
                .isInstanceOfSatisfying(
                        JobState.Failed.class,
                        failed -> assertThat(failed.why().kind()).isEqualTo(Kind.OVER_CAP));
        assertThat(bench.paid.submitted()).isEmpty();
    }

    @Test
    void badDraftsAreRejectedWithTheirReason() throws Exception {
        Draft good = bench.draft(EngineId.SEGMIND, 1);
        assertThat(rejection(new Draft(
                        good.engine(), Samples.request(" \n"), good.framing(), good.picture(), "", 1, good.parent())))
                .isEqualTo(Kind.INVALID_REQUEST);
        assertThat(rejection(new Draft(
                        good.engine(),
                        Samples.request("x".repeat(4097)),
                        good.framing(),
                        good.picture(),
                        "",
                        1,
                        good.parent())))
                .isEqualTo(Kind.INVALID_REQUEST);
        assertThat(rejection(new Draft(
                        good.engine(), good.request(), good.framing(), good.picture(), "", 11, good.parent())))
                .isEqualTo(Kind.INVALID_REQUEST);
        assertThat(rejection(new Draft(
                        good.engine(), good.request(), good.framing(), home.resolve("none.png"), "", 1, good.parent())))
                .isEqualTo(Kind.PICTURE_MISSING);
        bench.obstacle = Problem.free(Kind.KEY_MISSING, "");
        assertThat(rejection(good)).isEqualTo(Kind.KEY_MISSING);
        assertThat(bench.parts.store().recent(9)).isEmpty();
    }

    @Test
    void oneBadDraftOfManyRejectsAll() throws Exception {
        Draft good = bench.draft(EngineId.SEGMIND, 1);
        Path cut = Files.writeString(home.resolve("cut.png"), "pict");
        var bad = new Draft(good.engine(), good.request(), good.framing(), cut, "", 1, good.parent());
        assertThatThrownBy(() -> bench.queue.add(List.of(good, bad))).isInstanceOf(RejectedException.class);
        assertThat(bench.parts.store().recent(9)).isEmpty();
        assertThat(bench.files("sources")).isEmpty();
    }

    private Kind rejection(Draft draft) {
        try {
            bench.queue.add(List.of(draft));
        } catch (RejectedException rejected) {
            return rejected.problem().kind();
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
        throw new AssertionError("It was accepted");
    }

    private record LedgerRow(String outcome, Optional<Money> actual, Optional<String> requestId) {}

    private LedgerRow row(Job job) {
        var entry = bench.parts.ledger().find(job.id()).orElseThrow();
        return new LedgerRow(entry.outcome(), entry.actual(), entry.requestId());
    }
}
