package app.zoetrope.cli;

import app.zoetrope.generation.Draft;
import app.zoetrope.generation.Estimate;
import app.zoetrope.generation.PictureException;
import app.zoetrope.generation.RejectedException;
import app.zoetrope.generation.VideoEngine;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.CropFrame;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Fit;
import app.zoetrope.model.Framing;
import app.zoetrope.model.GenerationRequest;
import app.zoetrope.model.Job;
import app.zoetrope.model.Money;
import app.zoetrope.model.PictureInfo;
import app.zoetrope.model.Resolution;
import app.zoetrope.text.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(description = "${bundle:cli.generate}", mixinStandardHelpOptions = true)
final class GenerateCommand implements Callable<Integer> {
    private final Context context;

    @Option(names = "--image", paramLabel = "FILE|URL", required = true, description = "${bundle:cli.generate.image}")
    private String image = "";

    @Option(names = "--prompt", paramLabel = "TEXT", required = true, description = "${bundle:cli.generate.prompt}")
    private String prompt = "";

    @Option(names = "--aspect-ratio", paramLabel = "R", description = "${bundle:cli.generate.ratio}")
    private Optional<AspectRatio> ratio = Optional.empty();

    @Option(names = "--resolution", paramLabel = "480p|720p", description = "${bundle:cli.generate.resolution}")
    private Resolution resolution = Resolution.P480;

    @Option(names = "--duration", paramLabel = "N", description = "${bundle:cli.generate.duration}")
    private int seconds = 6;

    @Option(names = "--fit", paramLabel = "crop|pad|none", description = "${bundle:cli.generate.fit}")
    private Fit fit = Fit.CROP;

    @Option(names = "--engine", paramLabel = "ENGINE", description = "${bundle:cli.generate.engine}")
    private Optional<String> engine = Optional.empty();

    @Option(names = "--takes", paramLabel = "N", description = "${bundle:cli.generate.takes}")
    private int takes = 1;

    @Option(names = "--max-cost", paramLabel = "USD", description = "${bundle:cli.generate.max}")
    private Optional<Money> maxCost = Optional.empty();

    @Option(names = "--output", paramLabel = "DIR", description = "${bundle:cli.generate.output}")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--json", description = "${bundle:cli.json}")
    private boolean json;

    GenerateCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandFailure, RejectedException, InterruptedException {
        check();
        Draft draft = draft(engine());
        Money price = Estimate.of(context.services().limits().rates(draft.engine()), draft.request(), takes)
                .total();
        tell(draft, price);
        if (maxCost.filter(price::isMoreThan).isPresent()) {
            throw new CommandFailure(
                    Exit.CAP, Text.of("cli.generate.over", Text.exact(price), Text.exact(maxCost.get())));
        }
        if (draft.engine().equals(EngineId.SEGMIND)) {
            context.key().open();
        }
        List<Job> ended = run(draft);
        var results = new Results(context, json);
        List<JobReport> reports = ended.stream().map(results::report).toList();
        if (output.isEmpty()) {
            return results.tell(reports).code();
        }
        var copies = new Copies(context, output.get());
        List<JobReport> copied = copies.of(reports);
        return Exit.worst(List.of(results.tell(copied), copies.exit())).code();
    }

    /// What can be said without looking at anything.
    private void check() throws CommandFailure {
        if (prompt.isBlank()) {
            throw usage("cli.wrong.prompt");
        }
        if (seconds < GenerationRequest.MIN_SECONDS || seconds > GenerationRequest.MAX_SECONDS) {
            throw usage("cli.wrong.duration", seconds, GenerationRequest.MIN_SECONDS, GenerationRequest.MAX_SECONDS);
        }
        if (takes < 1 || takes > GenerationRequest.MAX_TAKES) {
            throw usage("cli.wrong.takes", takes, GenerationRequest.MAX_TAKES);
        }
    }

    private EngineId engine() throws CommandFailure {
        if (engine.isEmpty()) {
            return context.key().hasKey() ? EngineId.SEGMIND : EngineId.SKETCH;
        }
        var wanted = new EngineId(engine.get());
        List<EngineId> known =
                context.services().engines().stream().map(VideoEngine::id).toList();
        if (!known.contains(wanted)) {
            throw usage(
                    "cli.wrong.engine",
                    engine.get(),
                    known.stream().map(EngineId::value).collect(Collectors.joining(", ")));
        }
        return wanted;
    }

    private Draft draft(EngineId chosen) throws CommandFailure, InterruptedException {
        try {
            Path picture = new GivenPicture(context.services()).file(image);
            PictureInfo info = context.services().pictures().inspect(picture);
            AspectRatio shape = ratio.orElseGet(() -> AspectRatio.nearest(info.width(), info.height()));
            return new Draft(
                    chosen,
                    new GenerationRequest(prompt.strip(), shape, resolution, seconds),
                    new Framing(fit, CropFrame.WHOLE, Framing.BLACK),
                    picture,
                    picture.getFileName().toString(),
                    takes,
                    Optional.empty());
        } catch (PictureException unusable) {
            throw CommandFailure.of(unusable.problem());
        }
    }

    private void tell(Draft draft, Money price) {
        context.console()
                .say(Text.of(
                        "cli.generate.asks",
                        draft.takes(),
                        draft.request().seconds(),
                        draft.request().resolution().label(),
                        draft.request().ratio().label(),
                        draft.engine().value(),
                        Text.exact(price)));
    }

    private List<Job> run(Draft draft) throws RejectedException, InterruptedException {
        var queue = context.services().queue();
        try (var watch = new JobWatch(queue, context.console()::say)) {
            return new Waiting(context, watch).until(queue.add(List.of(draft)));
        }
    }

    private static CommandFailure usage(String key, Object... arguments) {
        return new CommandFailure(Exit.USAGE, Text.of(key, arguments));
    }
}
