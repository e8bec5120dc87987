package app.zoetrope.cli;

import app.zoetrope.export.ExportControl;
import app.zoetrope.export.ExportJournal;
import app.zoetrope.export.ExportOrder;
import app.zoetrope.export.ExportPlan;
import app.zoetrope.export.FolderExport;
import app.zoetrope.export.Format;
import app.zoetrope.export.Takes;
import app.zoetrope.export.Transcoder;
import app.zoetrope.export.Treatment;
import app.zoetrope.library.ClipLibrary;
import app.zoetrope.model.Clip;
import app.zoetrope.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = "${bundle:cli.export}", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ExportCommand.class);

    private final Context context;

    @Parameters(paramLabel = "CLIP", arity = "0..*", description = "${bundle:cli.export.clip}")
    private List<String> names = new ArrayList<>();

    @Option(names = "--to", paramLabel = "DIR", description = "${bundle:cli.export.to}")
    private @Nullable Path folder;

    @Mixin
    private ExportOptions options = new ExportOptions();

    @Option(names = "--resume", description = "${bundle:cli.export.resume}")
    private boolean resume;

    @Option(names = "--json", description = "${bundle:cli.json}")
    private boolean json;

    ExportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandFailure, InterruptedException, IOException {
        FolderExport exports = context.services().exports();
        var report = new ExportReport(context.console(), json);
        if (resume) {
            for (ExportJournal.Unfinished rest : exports.unfinished()) {
                exports.finish(rest, report.of(rest.plan()), new ExportControl());
            }
            return report.exit().code();
        }
        ExportPlan plan = plan();
        sayCuts(plan, report);
        exports.run(plan, report.of(plan));
        return report.exit().code();
    }

    private ExportPlan plan() throws CommandFailure {
        if (names.isEmpty() || folder == null) {
            throw usage("cli.wrong.export");
        }
        ClipLibrary library = context.services().library();
        var clips = new ArrayList<Clip>();
        for (String name : names) {
            clips.add(find(library, name));
        }
        var order = new ExportOrder(
                clips,
                options.presets(context.services().presets()),
                options.treatment(),
                options.names(),
                options.collision(),
                folder);
        return ExportPlan.of(order, library::file, new Takes(library), ZoneId.systemDefault());
    }

    /// A cut without loss can begin on key frames only, so it is said on which.
    private void sayCuts(ExportPlan plan, ExportReport report) throws InterruptedException {
        for (ExportPlan.Item item : plan.items()) {
            Treatment treatment = item.treatment();
            if (treatment.span().isPresent()
                    && !treatment.exact()
                    && item.preset().format() == Format.MP4) {
                try {
                    Transcoder.Cut cut = context.services()
                            .transcoder()
                            .lossless(
                                    item.sources().getFirst(), treatment.span().get());
                    report.cut(item, cut);
                } catch (IOException told) {
                    LOG.debug("The cut of {} is not known beforehand", item.target(), told);
                }
            }
        }
    }

    /// A clip by its number or the beginning of it.
    private static Clip find(ClipLibrary library, String name) throws CommandFailure {
        List<Clip> found = library.find(name);
        if (found.size() != 1) {
            throw usage(found.isEmpty() ? "cli.wrong.clip" : "cli.wrong.clips", name);
        }
        return found.getFirst();
    }

    private static CommandFailure usage(String key, Object... arguments) {
        return new CommandFailure(Exit.USAGE, Text.of(key, arguments));
    }
}
