package app.zoetrope.cli;

import app.zoetrope.export.Collision;
import app.zoetrope.export.ExportOrder;
import app.zoetrope.export.ExportPlan;
import app.zoetrope.export.FolderExport;
import app.zoetrope.export.Format;
import app.zoetrope.export.NameTemplate;
import app.zoetrope.export.Preset;
import app.zoetrope.export.Treatment;
import app.zoetrope.library.ClipLibrary;
import app.zoetrope.library.ClipQuery;
import app.zoetrope.model.Clip;
import app.zoetrope.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(description = "${bundle:cli.export}", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    private final Context context;

    @Parameters(paramLabel = "CLIP", arity = "1..*", description = "${bundle:cli.export.clip}")
    private List<String> names = new ArrayList<>();

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "${bundle:cli.export.to}")
    private Path folder = Path.of("");

    @Option(names = "--format", paramLabel = "F", description = "${bundle:cli.export.format}")
    private String format = "mp4";

    @Option(names = "--name", paramLabel = "TEMPLATE", description = "${bundle:cli.export.name}")
    private String template = NameTemplate.DEFAULT.pattern();

    @Option(names = "--json", description = "${bundle:cli.json}")
    private boolean json;

    ExportCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandFailure, InterruptedException {
        ClipLibrary library = context.services().library();
        Preset preset = Format.of(format)
                .map(Preset::of)
                .orElseThrow(() -> usage("cli.wrong.format", format, String.join(", ", Format.ids())));
        var wanted = new NameTemplate(template);
        if (!wanted.unknown().isEmpty()) {
            throw usage("cli.wrong.template", String.join(", ", wanted.unknown()));
        }
        var clips = new ArrayList<Clip>();
        for (String name : names) {
            clips.add(find(library, name));
        }
        var order = ExportOrder.copies(clips, wanted, folder).with(List.of(preset), Treatment.PLAIN, Collision.COUNT);
        var plan = ExportPlan.of(order, library::file, _ -> 1, ZoneId.systemDefault());
        boolean whole = true;
        for (FolderExport.Result result : context.services().exports().run(plan, (_, _) -> {})) {
            tell(result);
            whole &= result.failure().isEmpty();
        }
        return (whole ? Exit.DONE : Exit.FAILED).code();
    }

    private void tell(FolderExport.Result result) {
        Path target = result.item().target().toAbsolutePath();
        Optional<String> failure = result.failure().map(IOException::toString);
        if (json) {
            var node = Json.object().put("clip", result.item().clip().id().toString());
            node.put("file", failure.isEmpty() ? target.toString() : null);
            Json.text(node, "words", failure);
            context.console().result(node);
        } else if (failure.isEmpty()) {
            context.console().result(target.toString());
        }
        failure.ifPresent(words -> context.console().say(Text.of("cli.export.failed", target, words)));
    }

    /// A clip by its number or the beginning of it.
    private static Clip find(ClipLibrary library, String name) throws CommandFailure {
        List<Clip> found = library.find(ClipQuery.ALL).stream()
                .filter(clip -> clip.id().toString().startsWith(name))
                .toList();
        if (found.size() != 1) {
            throw usage(found.isEmpty() ? "cli.wrong.clip" : "cli.wrong.clips", name);
        }
        return found.getFirst();
    }

    private static CommandFailure usage(String key, Object... arguments) {
        return new CommandFailure(Exit.USAGE, Text.of(key, arguments));
    }
}
