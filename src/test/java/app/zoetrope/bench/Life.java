package app.zoetrope.bench;

import app.zoetrope.model.Job;
import app.zoetrope.testkit.FakeClips;
import app.zoetrope.testkit.FakeSegmind;
import app.zoetrope.testkit.FakeSegmind.Step;
import app.zoetrope.testkit.RealProgram;
import app.zoetrope.testkit.RealProgram.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One home and one service of its own, in which the program is started, killed, and started again until nothing is
/// left to do.
final class Life implements AutoCloseable {
    private static final Duration LATENCY = Duration.ofMillis(12);
    private static final int MOST_STARTS = 4;
    private static final byte[] CLIP = FakeClips.small();

    final FakeSegmind service = FakeSegmind.start().withLatency(LATENCY);
    final Path home;
    private final RealProgram program;
    private final Set<String> known = new HashSet<>();

    Life(RealProgram program, Path home, boolean v1) {
        this.program = program;
        this.home = home;
        if (v1) {
            service.withoutV2();
        }
    }

    /// What became of it.
    ///
    /// @param killed the job's state when the process was killed
    /// @param end the state when nothing was left to do
    record Story(String killed, String end, int posts, int accepted, int clips, String ledger, List<String> wrong) {}

    Run start(List<String> java, String... arguments) throws IOException {
        return program.start(home, service, java, arguments);
    }

    /// To be called after each kill.
    Home look() throws IOException {
        Home now = Home.look(home);
        for (Job job : now.jobs()) {
            if (now.knows(job, CLIP)) {
                known.add(job.id().toString());
            }
        }
        return now;
    }

    /// `resume`, until nothing is left to do; then what was never sent is sent.
    ///
    /// @param atKill what was there after the first kill
    Story finish(Home atKill) throws IOException, InterruptedException {
        var judge = new Judge(service, CLIP);
        Home now = look();
        String end = "";
        for (int starts = 0; starts < MOST_STARTS && (starts == 0 || now.hasWork()); starts++) {
            Home before = now;
            Run resume = start(List.of(), "resume", "--json");
            int code = resume.end();
            now = look();
            end = now.states();
            tell(judge, before, now, resume, code);
        }
        judge.expect(!now.hasWork(), "resume does not end it: " + now.states());
        judge.judge(now, known);
        if (end.equals("queued")) {
            int sent = service.accepted();
            int code = start(List.of(), "resume", "--send", "--json").end();
            now = look();
            judge.expect(
                    code == 0 && now.states().equals("done"), "sent, and became " + now.states() + ", exit " + code);
            judge.expect(service.accepted() == sent + 1, "sent, and accepted " + (service.accepted() - sent));
            judge.judge(now, known);
        }
        String ledger = now.ledger().isEmpty()
                ? "-"
                : now.ledger().getFirst().isUncertain()
                        ? "uncertain"
                        : now.ledger().getFirst().outcome();
        return new Story(
                atKill.states(),
                end,
                service.requests(Step.SUBMIT).size(),
                service.accepted(),
                now.clips().size(),
                ledger,
                judge.wrong());
    }

    private static void tell(Judge judge, Home before, Home now, Run resume, int code) throws IOException {
        String said = resume.err() + resume.out();
        judge.expect(!said.contains("is locked"), "said that the database is locked");
        judge.expect(!said.contains("Exception"), "said an exception: " + said);
        if (!before.hasWork()) {
            judge.expect(code == 0, "nothing to do, exit " + code);
        } else if (now.states().equals("unknown")) {
            judge.expect(code == 4 && resume.out().contains("\"MAYBE\""), "unknown, exit " + code + ": " + said);
        } else if (now.states().equals("done")) {
            judge.expect(code == 0, "done, exit " + code);
        }
        if (now.states().equals("queued")) {
            judge.expect(resume.err().contains("--send"), "nobody was told that it waits: " + said);
        }
    }

    @Override
    public void close() {
        service.close();
    }
}
