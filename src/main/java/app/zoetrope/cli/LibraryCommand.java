package app.zoetrope.cli;

import app.zoetrope.library.ClipLibrary;
import app.zoetrope.library.ClipQuery;
import app.zoetrope.library.Trouble;
import app.zoetrope.model.Clip;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

@Command(description = "${bundle:cli.library}", mixinStandardHelpOptions = true)
final class LibraryCommand implements Callable<Integer> {
    private static final int PAGE = 500;
    private static final int PROMPT = 60;

    private final Context context;

    @Option(names = "--search", paramLabel = "TEXT", description = "${bundle:cli.library.search}")
    private String search = "";

    @Option(names = "--check", description = "${bundle:cli.library.check}")
    private boolean check;

    @Option(names = "--move-to", paramLabel = "DIR", description = "${bundle:cli.library.move}")
    private Optional<Path> target = Optional.empty();

    @Option(names = "--json", description = "${bundle:cli.json}")
    private boolean json;

    LibraryCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandFailure, InterruptedException {
        try {
            if (target.isPresent()) {
                context.services().moveLibrary(target.get(), (_, _) -> {});
                context.console()
                        .result(Text.of("cli.library.moved", target.get().toAbsolutePath()));
                return Exit.DONE.code();
            }
            return check ? check() : list();
        } catch (IOException failure) {
            throw CommandFailure.of(Problem.free(Kind.LIBRARY_UNAVAILABLE, String.valueOf(failure.getMessage())));
        }
    }

    private int check() throws IOException, InterruptedException {
        List<Trouble> troubles = context.services().care().check((_, _) -> {});
        for (Trouble trouble : troubles) {
            context.console().result(Text.of("library.trouble." + trouble.kind(), trouble.file()));
        }
        boolean whole = troubles.stream().allMatch(trouble -> trouble.kind() == Trouble.Kind.SIDECAR_REPAIRED);
        context.console().say(Text.of("cli.library.checked", troubles.size()));
        return (whole ? Exit.DONE : Exit.FAILED).code();
    }

    private int list() {
        ClipLibrary library = context.services().library();
        int found = 0;
        List<Clip> page;
        do {
            page = library.find(ClipQuery.ALL.withWords(search).withLimit(found, PAGE));
            found += page.size();
            if (json) {
                page.forEach(clip -> context.console().result(object(clip, library)));
            } else {
                context.console().table(page.stream().map(LibraryCommand::row).toList());
            }
        } while (page.size() == PAGE);
        if (found == 0) {
            context.console().say(Text.of("cli.library.none"));
        }
        return Exit.DONE.code();
    }

    private static List<String> row(Clip clip) {
        String prompt = clip.request().prompt().replaceAll("\\s+", " ");
        return List.of(
                clip.id().toString().substring(0, 8),
                clip.created().atZone(ZoneId.systemDefault()).toLocalDate().toString(),
                clip.engine().value(),
                clip.request().ratio().label(),
                clip.request().resolution().label(),
                clip.request().seconds() + " s",
                clip.cost().map(Text::exact).orElse("-"),
                clip.rating() == 0 ? "-" : "*".repeat(clip.rating()),
                prompt.length() > PROMPT ? prompt.substring(0, PROMPT).strip() + "..." : prompt);
    }

    private static ObjectNode object(Clip clip, ClipLibrary library) {
        ObjectNode node = Json.object();
        node.put("clip", clip.id().toString());
        node.put("file", library.file(clip).toAbsolutePath().toString());
        node.put("engine", clip.engine().value());
        Json.request(node, clip.request());
        node.put("width", clip.facts().width());
        node.put("height", clip.facts().height());
        node.put("created", clip.created().toString());
        Json.money(node, "estimate", Optional.of(clip.estimate()));
        Json.money(node, "cost", clip.cost());
        Json.text(node, "request_id", clip.requestId());
        node.put("rating", clip.rating());
        node.put("favourite", clip.favourite());
        var tags = node.putArray("tags");
        clip.tags().forEach(tags::add);
        return node;
    }
}
