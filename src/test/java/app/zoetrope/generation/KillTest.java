package app.zoetrope.generation;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.testkit.ScriptedEngine;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Kills the process before or after each single call that the queue makes to the outside, starts another one, and
/// looks at what became of the job: never two submits, never a lost clip that was known, never two clips.
@Timeout(240)
class KillTest {
    private static final Set<String> HARMLESS = Set.of("profile", "id", "pause", "picture", "toString", "hashCode");

    @TempDir
    Path homes;

    enum Kind {
        POLLED,
        WITH_THE_ANSWER,
        SKETCH;

        EngineId engine() {
            return this == SKETCH ? EngineId.SKETCH : EngineId.SEGMIND;
        }
    }

    /// The end of a process: whatever it calls from then on does nothing.
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;

        Killed() {
            super("killed", null, false, false);
        }
    }

    private static final class Killer {
        final int at;
        final boolean after;
        final AtomicInteger calls = new AtomicInteger();
        volatile boolean dead;

        Killer(int at, boolean after) {
            this.at = at;
            this.after = after;
        }

        <T> T around(Class<T> port, T real) {
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                        boolean mine = !HARMLESS.contains(method.getName()) && calls.incrementAndGet() == at;
                        if (dead || (mine && !after)) {
                            dead = true;
                            throw new Killed();
                        }
                        try {
                            Object result = method.invoke(real, arguments);
                            if (mine) {
                                dead = true;
                                throw new Killed();
                            }
                            return result;
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    }));
        }

        QueueParts around(QueueParts parts) {
            return new QueueParts(
                    parts.engines().stream()
                            .map(engine -> around(VideoEngine.class, engine))
                            .toList(),
                    around(JobStore.class, parts.store()),
                    around(Ledger.class, parts.ledger()),
                    around(ClipShelf.class, parts.shelf()),
                    parts.pictures(),
                    around(VideoInspector.class, parts.inspector()),
                    parts.settings(),
                    parts.obstacle(),
                    parts.notes(),
                    parts.scratch(),
                    parts.clock());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKillAtAnyCallNeverPaysTwiceAndNeverLosesAClip(Kind kind) throws Exception {
        var ends = new ArrayList<String>();
        for (boolean after : new boolean[] {false, true}) {
            for (int at = 1; ; at++) {
                Path home = Files.createDirectory(homes.resolve(kind + "-" + after + "-" + at));
                var killer = new Killer(at, after);
                ends.add(lifeWith(killer, kind, home));
                if (!killer.dead) {
                    break;
                }
            }
        }
        assertThat(ends).contains("done").hasSizeGreaterThan(20);
        if (kind != Kind.SKETCH) {
            assertThat(ends).contains("unknown");
        }
    }

    private static String lifeWith(Killer killer, Kind kind, Path home) throws Exception {
        try (var bench = new QueueBench(home)) {
            if (kind == Kind.WITH_THE_ANSWER) {
                bench.paid.thenSubmit(ScriptedEngine.clip(ScriptedEngine.VIDEO));
            }
            firstLife(bench, killer, kind.engine());
            bench.restart();
            bench.queue.resume();
            bench.queue.releaseHeld();
            List<Job> jobs = bench.parts.store().recent(9);
            for (Job job : jobs) {
                JobState end = bench.queue.await(job.id()).state();
                check(bench, killer, kind, job, end);
                return end.label();
            }
            assertThat(bench.paid.submitted()).as("nothing was stored").isEmpty();
            return "nothing";
        }
    }

    private static void firstLife(QueueBench bench, Killer killer, EngineId engine) {
        QueueParts parts = bench.parts;
        bench.queue.close();
        try (JobQueue queue = new JobQueue(killer.around(parts), QueueBench.delays())) {
            List<Job> jobs = queue.add(List.of(bench.draft(engine, 1)));
            Awaitility.await()
                    .until(() -> killer.dead
                            || parts.store()
                                            .find(jobs.getFirst().id())
                                            .orElseThrow()
                                            .state()
                                    instanceof JobState.Done);
        } catch (Killed _) {
            assertThat(killer.dead).isTrue();
        } catch (RejectedException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void check(QueueBench bench, Killer killer, Kind kind, Job job, JobState end) throws Exception {
        String story = kind + " killed " + (killer.after ? "after" : "before") + " call " + killer.at;
        if (kind == Kind.SKETCH) {
            assertThat(end).as(story).isInstanceOf(JobState.Done.class);
        } else {
            assertThat(bench.paid.submitted().size()).as(story).isLessThanOrEqualTo(1);
            assertThat(end).as(story).isInstanceOfAny(JobState.Done.class, JobState.Unknown.class);
            assertThat(bench.parts.ledger().find(job.id())).as(story).isPresent();
        }
        int clips = end instanceof JobState.Done ? 1 : 0;
        assertThat(bench.videos()).as(story).hasSize(clips);
        assertThat(bench.files("incoming")).as(story).isEmpty();
        assertThat(bench.library().count(app.zoetrope.library.ClipQuery.ALL))
                .as(story)
                .isEqualTo(clips);
        if (end instanceof JobState.Done && kind != Kind.SKETCH) {
            assertThat(bench.parts.ledger().find(job.id()).orElseThrow().outcome())
                    .as(story)
                    .isEqualTo("done");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSingleFailureOfTheDiskOrTheDatabaseIsOvercome(Kind kind) throws Exception {
        var ends = new ArrayList<String>();
        for (boolean failed = true; failed; ) {
            Path home = Files.createDirectory(homes.resolve(kind + "-hiccup-" + ends.size()));
            try (var bench = new QueueBench(home)) {
                if (kind == Kind.WITH_THE_ANSWER) {
                    bench.paid.thenSubmit(ScriptedEngine.clip(ScriptedEngine.VIDEO));
                }
                var hiccup = new Hiccup(ends.size() + 1);
                bench.queue.close();
                try (JobQueue queue = new JobQueue(hiccup.around(bench.parts), QueueBench.delays())) {
                    Job job = queue.add(List.of(bench.draft(kind.engine(), 1))).getFirst();
                    JobState end = queue.await(job.id()).state();
                    ends.add(end.label());
                    String story = kind + " with a failure of call " + hiccup.at;
                    if (end instanceof JobState.Failed) {
                        assertThat(bench.paid.submitted()).as(story).isEmpty();
                    } else {
                        assertThat(end).as(story).isInstanceOfAny(JobState.Done.class, JobState.Unknown.class);
                    }
                    assertThat(bench.paid.submitted().size()).as(story).isLessThanOrEqualTo(1);
                    assertThat(bench.videos()).as(story).hasSize(end instanceof JobState.Done ? 1 : 0);
                } catch (RejectedException _) {
                    ends.add("rejected");
                    assertThat(bench.paid.submitted()).isEmpty();
                }
                failed = hiccup.calls.get() >= hiccup.at;
            }
        }
        assertThat(ends).contains("done", "rejected").hasSizeGreaterThan(8);
    }

    /// One call to the store, the ledger or the shelf that fails, once.
    private record Hiccup(int at, AtomicInteger calls) {
        Hiccup(int at) {
            this(at, new AtomicInteger());
        }

        QueueParts around(QueueParts parts) {
            return new QueueParts(
                    parts.engines(),
                    around(JobStore.class, parts.store(), new IllegalStateException("disk")),
                    around(Ledger.class, parts.ledger(), new IllegalStateException("disk")),
                    around(ClipShelf.class, parts.shelf(), new java.io.IOException("disk")),
                    parts.pictures(),
                    parts.inspector(),
                    parts.settings(),
                    parts.obstacle(),
                    parts.notes(),
                    parts.scratch(),
                    parts.clock());
        }

        private <T> T around(Class<T> port, T real, Exception failure) {
            return port.cast(Proxy.newProxyInstance(
                    port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
                        boolean construction = method.getName().equals("recent")
                                || method.getName().equals("active");
                        boolean quiet = HARMLESS.contains(method.getName()) || construction;
                        if (!quiet && calls.incrementAndGet() == at) {
                            throw failure;
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException thrown) {
                            throw thrown.getCause();
                        }
                    }));
        }
    }
}
