package app.zoetrope.cli;

import app.zoetrope.generation.GenerationQueue;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.model.Money;
import app.zoetrope.text.Text;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(description = "${bundle:cli.resume}", mixinStandardHelpOptions = true)
final class ResumeCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--send", description = "${bundle:cli.resume.send}")
    private boolean send;

    @Option(names = "--json", description = "${bundle:cli.json}")
    private boolean json;

    ResumeCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        GenerationQueue queue = context.services().queue();
        openKey(queue);
        var results = new Results(context, json);
        List<Job> ended;
        try (var watch = new JobWatch(queue, context.console()::say)) {
            queue.resume();
            if (send && queue.hasHeld()) {
                sayPrice(watch.told());
                queue.releaseHeld();
            }
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

    /// Without it the jobs of this computer still go on.
    private void openKey(GenerationQueue queue) {
        KeyDoor key = context.key();
        if (key.isClosed() && queue.jobs().stream().anyMatch(this::needsKey)) {
            try {
                key.open();
            } catch (CommandFailure closed) {
                context.console().say(closed.sentence());
            }
        }
    }

    private boolean needsKey(Job job) {
        boolean goesOn =
                job.state() instanceof JobState.Queued ? send : job.state().isActive();
        return goesOn && job.engine().equals(EngineId.SEGMIND);
    }

    private void sayPrice(List<Job> jobs) {
        List<Job> waiting = jobs.stream()
                .filter(job -> job.state() instanceof JobState.Queued)
                .toList();
        Money price = waiting.stream().map(Job::estimate).reduce(Money.ZERO, Money::plus);
        context.console().say(Text.of("cli.resume.sends", waiting.size(), Text.exact(price)));
    }
}
