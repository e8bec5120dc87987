package app.zoetrope.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Resolution;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the user may still change about jobs that wait.
@Timeout(60)
class WaitingJobsTest {
    private static final GenerationRequest DEARER =
            new GenerationRequest("Gulls cry over the harbour", AspectRatio.R16X9, Resolution.P720, 10);

    @TempDir
    Path home;

    private QueueBench bench;
    private List<Job> jobs;

    @BeforeEach
    void threeWait() throws Exception {
        bench = new QueueBench(home);
        bench.queue.pause(true);
        jobs = bench.queue.add(List.of(bench.draft(EngineId.SEGMIND, 3)));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theNewRequestIsSentAtTheNewPrice() throws Exception {
        Job edited = bench.queue.edit(jobs.getFirst().id(), asked());
        assertThat(edited.estimate()).isEqualTo(Money.usd("1.7625"));
        bench.queue.pause(false);
        bench.queue.await(edited.id());
        assertThat(bench.paid.submitted())
                .filteredOn(order -> order.job().equals(edited.id()))
                .singleElement()
                .satisfies(order -> assertThat(order.request()).isEqualTo(asked()));
        assertThat(bench.parts.ledger().find(edited.id()).orElseThrow().estimate())
                .isEqualTo(edited.estimate());
    }

    @Test
    void anEditBeyondACapIsRefusedAndTheJobStays() {
        bench.settings.perDay = Optional.of(Money.usd("2"));
        assertThatThrownBy(() -> bench.queue.edit(jobs.getFirst().id(), asked()))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.problem().kind()).isEqualTo(Problem.Kind.OVER_CAP));
        assertThat(bench.parts.store().find(jobs.getFirst().id())).contains(jobs.getFirst());
    }

    @Test
    void aJobThatHasStartedIsNotEdited() throws Exception {
        bench.queue.pause(false);
        bench.queue.await(jobs.getFirst().id());
        assertThatThrownBy(() -> bench.queue.edit(jobs.getFirst().id(), asked()))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.problem().kind()).isEqualTo(Problem.Kind.ALREADY_STARTED));
    }

    @Test
    void theyStartInTheOrderThatTheUserGaveThem() throws Exception {
        bench.settings.parallel = 1;
        List<JobId> order = List.of(id(2), id(0), id(1));
        bench.queue.reorder(order);
        assertThat(bench.queue.jobs()).extracting(Job::id).containsExactlyElementsOf(order);
        bench.queue.pause(false);
        bench.queue.await(id(1));
        assertThat(bench.paid.submitted()).extracting(VideoEngine.Order::job).containsExactlyElementsOf(order);
    }

    @Test
    void theOrderOutlivesTheProcess() {
        bench.queue.reorder(List.of(id(2), id(0), id(1)));
        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(bench.parts.store().adopt())
                        .extracting(Job::id)
                        .containsExactly(id(2), id(0), id(1)));
        bench.restart();
        bench.queue.resume();
        assertThat(bench.queue.jobs()).extracting(Job::id).containsExactly(id(2), id(0), id(1));
        assertThat(bench.queue.jobs()).allMatch(job -> job.state() instanceof JobState.Queued);
    }

    private JobId id(int number) {
        return jobs.get(number).id();
    }

    private GenerationRequest asked() {
        return new GenerationRequest(
                DEARER.prompt(), jobs.getFirst().request().ratio(), DEARER.resolution(), DEARER.seconds());
    }
}
