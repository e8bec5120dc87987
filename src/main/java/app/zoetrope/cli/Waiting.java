package app.zoetrope.cli;

import app.zoetrope.model.Job;
import app.zoetrope.text.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Waits for jobs with a line about how they do, where a person watches; and, if Ctrl+C ends the process meanwhile,
/// says that nothing is lost.
final class Waiting {
    private static final long REFRESH = 500;
    private static final long QUIET = 60_000;

    private final Context context;
    private final JobWatch watch;
    private int width;

    Waiting(Context context, JobWatch watch) {
        this.context = context;
        this.watch = watch;
    }

    List<Job> until(List<Job> jobs) throws InterruptedException {
        Thread hook = Thread.ofPlatform().unstarted(() -> stopped(jobs));
        Runtime.getRuntime().addShutdownHook(hook);
        Instant start = Instant.now();
        try {
            boolean watched = context.console().interactive();
            return watch.await(jobs, watched ? REFRESH : QUIET, () -> {
                if (watched) {
                    show(line(jobs, Duration.between(start, Instant.now())));
                }
            });
        } catch (InterruptedException stop) {
            sayResumable(jobs);
            throw stop;
        } finally {
            show("");
            remove(hook);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stoppingAlready) {
            // the hook has its turn then
            return;
        }
    }

    private void stopped(List<Job> jobs) {
        show("");
        sayResumable(jobs);
        context.close();
    }

    private void sayResumable(List<Job> jobs) {
        long open =
                watch.now(jobs).stream().filter(job -> job.state().isActive()).count();
        context.console().say(Text.of("cli.generate.stopped", open));
    }

    private String line(List<Job> jobs, Duration elapsed) {
        List<Job> now = watch.now(jobs);
        long ended = now.stream().filter(job -> !job.state().isActive()).count();
        var line = new StringBuilder(Text.of("cli.progress", ended, jobs.size(), Text.clock(elapsed)));
        now.stream().filter(job -> job.state().isActive()).limit(3).forEach(job -> {
            line.append("  ").append(job.state().label());
            double done = watch.progress(job);
            if (done > 0) {
                line.append(String.format(Locale.ROOT, " %d %%", Math.round(done * 100)));
            }
        });
        return line.toString();
    }

    /// Writes over the line before it.
    private void show(String line) {
        if (context.console().interactive()) {
            context.console().err().print("\r" + line + " ".repeat(Math.max(0, width - line.length())) + "\r");
            context.console().err().flush();
            width = line.length();
        }
    }
}
