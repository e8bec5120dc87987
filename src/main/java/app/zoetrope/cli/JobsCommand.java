package app.zoetrope.cli;

import app.zoetrope.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(description = "${bundle:cli.jobs}", mixinStandardHelpOptions = true)
final class JobsCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--json", description = "${bundle:cli.json}")
    private boolean json;

    JobsCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Services services = context.services();
        List<JobReport> reports = services.queue().jobs().stream()
                .map(job -> JobReport.of(job, services.library(), services.ledger()))
                .toList();
        if (json) {
            reports.forEach(report -> context.console().result(report.json()));
        } else if (reports.isEmpty()) {
            context.console().say(Text.of("cli.jobs.none"));
        } else {
            var rows = new ArrayList<List<String>>();
            rows.add(JobReport.heads());
            reports.forEach(report -> rows.add(report.row()));
            context.console().table(rows);
        }
        return Exit.DONE.code();
    }
}
