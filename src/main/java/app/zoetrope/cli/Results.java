package app.zoetrope.cli;

import app.zoetrope.model.Job;
import app.zoetrope.model.JobState;
import app.zoetrope.text.Text;
import java.nio.file.Path;
import java.util.List;

/// Tells what became of jobs: paths or objects as results, sentences beside them.
final class Results {
    private final Context context;
    private final boolean json;

    Results(Context context, boolean json) {
        this.context = context;
        this.json = json;
    }

    JobReport report(Job job) {
        Services services = context.services();
        return JobReport.of(job, services.library(), services.ledger());
    }

    Exit tell(List<JobReport> reports) {
        reports.forEach(this::tell);
        return Exit.worst(
                reports.stream().map(report -> Exit.of(report.job().state())).toList());
    }

    private void tell(JobReport report) {
        if (json) {
            context.console().result(report.json());
        } else {
            report.file().map(Path::toString).ifPresent(context.console()::result);
        }
        String name = report.job().id().toString().substring(0, 8);
        report.problem().ifPresentOrElse(why -> context.console().say(Text.of("cli.job", name, Text.of(why))), () -> {
            if (!(report.job().state() instanceof JobState.Done)) {
                String state = report.job().state().label();
                context.console().say(Text.of("cli.job", name, Text.of("cli.job." + state)));
            }
        });
    }
}
