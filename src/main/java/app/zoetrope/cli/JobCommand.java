package app.zoetrope.cli;

import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.Estimate;
import app.zoetrope.generation.GenerationQueue;
import app.zoetrope.generation.RejectedException;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Job;
import app.zoetrope.model.JobId;
import app.zoetrope.model.Money;
import app.zoetrope.text.Text;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What the user decides about one job: look for its clip, send it again, close it.
@Command(description = "${bundle:cli.job.about}", mixinStandardHelpOptions = true)
final class JobCommand implements Callable<Integer> {
    private static final int PATIENCE_SECONDS = 10;

    private final Context context;

    @Parameters(paramLabel = "JOB", description = "${bundle:cli.job.number}")
    private String name = "";

    @ArgGroup
    private Deed deed = new Deed();

    @Option(names = "--yes", description = "${bundle:cli.job.yes}")
    private boolean yes;

    @Option(names = "--json", description = "${bundle:cli.json}")
    private boolean json;

    private static final class Deed {
        @Option(names = "--look", description = "${bundle:cli.job.look}")
        private boolean look;

        @Option(names = "--again", description = "${bundle:cli.job.again}")
        private boolean again;

        @Option(names = "--close", description = "${bundle:cli.job.close}")
        private boolean close;
    }

    JobCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandFailure, RejectedException, InterruptedException {
        GenerationQueue queue = context.services().queue();
        Job job = find(queue);
        if (deed.look) {
            return look(queue, job);
        }
        if (deed.again) {
            return again(queue, job);
        }
        return deed.close ? close(queue, job.id()) : tell(List.of(job));
    }

    private void openKey(Job job) throws CommandFailure {
        KeyDoor key = context.key();
        if (job.engine().equals(EngineId.SEGMIND) && key.isClosed()) {
            key.open();
        }
    }

    private int look(GenerationQueue queue, Job job) throws CommandFailure, InterruptedException {
        openKey(job);
        try (var watch = watch(queue)) {
            if (!queue.look(job.id())) {
                context.console().say(Text.of("cli.job.nothing"));
                return tell(List.of(job));
            }
            return tell(new Waiting(context, watch).until(List.of(job)));
        } catch (EngineException failure) {
            throw CommandFailure.of(failure.problem());
        }
    }

    private int again(GenerationQueue queue, Job job) throws CommandFailure, RejectedException, InterruptedException {
        Money price = Estimate.of(context.services().limits().rates(job.engine()), job.request(), 1)
                .total();
        if (!price.isZero() && !yes) {
            throw new CommandFailure(Exit.USAGE, Text.of("cli.job.confirm", Text.exact(price)));
        }
        openKey(job);
        context.console().say(Text.of("cli.job.sends", Text.exact(price)));
        try (var watch = watch(queue)) {
            return tell(new Waiting(context, watch).until(List.of(queue.sendAgain(job.id()))));
        }
    }

    private int close(GenerationQueue queue, JobId id) throws CommandFailure, InterruptedException {
        var gone = new CountDownLatch(1);
        Runnable unlisten = queue.listen(new Closing(id, gone));
        try {
            queue.remove(id);
            if (!gone.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new CommandFailure(Exit.FAILED, Text.of("cli.job.stays"));
            }
            context.console().say(Text.of("cli.job.closed"));
            return Exit.DONE.code();
        } finally {
            unlisten.run();
        }
    }

    private record Closing(JobId id, CountDownLatch gone) implements GenerationQueue.Listener {
        @Override
        public void changed(Job job) {}

        @Override
        public void removed(JobId removed) {
            if (removed.equals(id)) {
                gone.countDown();
            }
        }
    }

    private JobWatch watch(GenerationQueue queue) {
        return new JobWatch(queue, why -> context.console().say(Text.of(why)));
    }

    private int tell(List<Job> jobs) {
        var results = new Results(context, json);
        return results.tell(jobs.stream().map(results::report).toList()).code();
    }

    private Job find(GenerationQueue queue) throws CommandFailure {
        List<Job> found = queue.jobs().stream()
                .filter(job -> job.id().toString().startsWith(name))
                .toList();
        if (found.size() != 1) {
            throw new CommandFailure(Exit.USAGE, Text.of(found.isEmpty() ? "cli.wrong.job" : "cli.wrong.jobs", name));
        }
        return found.getFirst();
    }
}
