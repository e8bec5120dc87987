package app.zoetrope.cli;

import app.zoetrope.model.Check;
import app.zoetrope.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(description = "${bundle:cli.doctor}", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(DoctorCommand.class);

    private final Context context;

    @Option(names = "--json", description = "${bundle:cli.json}")
    private boolean json;

    DoctorCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var rows = new ArrayList<List<String>>();
        boolean allWell = true;
        for (Supplier<Check> supplier : context.services().checks()) {
            Check check = look(supplier);
            allWell &= check.ok();
            if (json) {
                context.console()
                        .result(Json.object()
                                .put("check", check.name())
                                .put("ok", check.ok())
                                .put("words", check.words())
                                .put("remedy", check.remedy()));
            } else {
                rows.add(List.of(
                        Text.of(check.ok() ? "cli.doctor.ok" : "cli.doctor.wrong"), check.name(), check.words()));
                if (!check.remedy().isEmpty()) {
                    rows.add(List.of("", "", check.remedy()));
                }
            }
        }
        context.console().table(rows);
        return (allWell ? Exit.DONE : Exit.FAILED).code();
    }

    private static Check look(Supplier<Check> supplier) {
        try {
            return supplier.get();
        } catch (RuntimeException broken) {
            LOG.warn("A check broke", broken);
            return new Check(Text.of("cli.doctor.check"), false, String.valueOf(broken.getMessage()));
        }
    }
}
