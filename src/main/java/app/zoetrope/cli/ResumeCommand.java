package app.zoetrope.cli;

import app.zoetrope.generation.GenerationQueue;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.text.Text;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(description = "${bundle:cli.resume}", mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--json", description = "${bundle:cli.json}")
    private boolean json;

    ResumeCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        GenerationQueue queue = context.services().queue();
        var results = new Results(context, json);
        List<Job> ended;
        try (var watch = new JobWatch(queue, why -> context.console().say(Text.of(why)))) {
            queue.resume();
            // those of another process that is alive are told by nobody here
            ended = new Waiting(context, watch).until(watch.told());
        }
        List<JobReport> reports = ended.stream()
                .filter(job -> !(job.state() instanceof JobState.Queued))
                .map(results::report)
                .toList();
        if (reports.isEmpty()) {
            context.console().say(Text.of("cli.resume.none"));
        }
        if (queue.hasHeld()) {
            context.console().say(Text.of("cli.resume.held"));
        }
        return results.tell(reports).code();
    }
}
