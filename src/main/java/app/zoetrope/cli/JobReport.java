package app.zoetrope.cli;

import app.zoetrope.generation.Ledger;
import app.zoetrope.library.ClipLibrary;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.LedgerEntry;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.model.RemoteRun;
import app.zoetrope.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// All that the terminal tells about one job.
///
/// @param cost what the service said it billed
/// @param file the finished clip
record JobReport(
        Job job, Optional<String> requestId, Optional<Money> cost, Optional<Path> file, Optional<Problem> problem) {
    static JobReport of(Job job, ClipLibrary library, Ledger ledger) {
        Optional<Clip> clip = job.state() instanceof JobState.Done(var id) ? library.find(id) : Optional.empty();
        Optional<LedgerEntry> entry = ledger.find(job.id());
        return new JobReport(
                job,
                run(job.state())
                        .map(RemoteRun::requestId)
                        .filter(number -> !number.isEmpty())
                        .or(() -> clip.flatMap(Clip::requestId))
                        .or(() -> entry.flatMap(LedgerEntry::requestId)),
                clip.flatMap(Clip::cost).or(() -> entry.flatMap(LedgerEntry::actual)),
                clip.map(library::file).map(Path::toAbsolutePath),
                problem(job.state()));
    }

    JobReport at(Path copy) {
        return new JobReport(job, requestId, cost, Optional.of(copy.toAbsolutePath()), problem);
    }

    private static Optional<RemoteRun> run(JobState state) {
        return switch (state) {
            case JobState.Running(var run) -> Optional.of(run);
            case JobState.Downloading downloading -> Optional.of(downloading.run());
            case JobState.Left(var run) -> Optional.of(run);
            default -> Optional.empty();
        };
    }

    private static Optional<Problem> problem(JobState state) {
        return switch (state) {
            case JobState.Failed(var why) -> Optional.of(why);
            case JobState.Refused(var why) -> Optional.of(why);
            case JobState.Unknown(var why) -> Optional.of(why);
            case JobState.Expired(var why) -> Optional.of(why);
            default -> Optional.empty();
        };
    }

    ObjectNode json() {
        ObjectNode node = Json.object();
        node.put("job", job.id().toString());
        node.put("state", job.state().label());
        node.put("engine", job.engine().value());
        Json.request(node, job.request());
        node.put("created", job.created().toString());
        Json.money(node, "estimate", Optional.of(job.estimate()));
        Json.money(node, "cost", cost);
        Json.text(node, "request_id", requestId);
        Json.text(node, "file", file.map(Path::toString));
        Json.text(node, "problem", problem.map(why -> why.kind().name()));
        Json.text(node, "charged", problem.map(why -> why.charged().name()));
        Json.text(node, "words", problem.map(Text::of));
        return node;
    }

    static List<String> heads() {
        return List.of(
                Text.of("cli.jobs.job"),
                Text.of("cli.jobs.state"),
                Text.of("cli.jobs.engine"),
                Text.of("cli.jobs.estimate"),
                Text.of("cli.jobs.cost"),
                Text.of("cli.jobs.request"),
                Text.of("cli.jobs.file"));
    }

    List<String> row() {
        return List.of(
                job.id().toString().substring(0, 8),
                job.state().label(),
                job.engine().value(),
                Text.exact(job.estimate()),
                cost.map(Text::exact).orElse("-"),
                requestId.orElse("-"),
                file.map(Path::toString).or(() -> problem.map(Text::brief)).orElse("-"));
    }
}
