package app.zoetrope.cli;

import app.zoetrope.cli.Services.Rebuilt;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.text.Text;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

@Command(description = "${bundle:cli.rebuild}", mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildCommand.class);

    private final Context context;

    RebuildCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws CommandFailure {
        Rebuilt rebuilt;
        try {
            rebuilt = context.services().rebuild();
        } catch (IOException failure) {
            LOG.warn("The index cannot be rebuilt", failure);
            throw CommandFailure.of(Problem.free(Kind.LIBRARY_UNAVAILABLE, String.valueOf(failure.getMessage())));
        }
        context.console()
                .result(Text.of(
                        "cli.rebuild.done",
                        rebuilt.clips(),
                        rebuilt.dropped(),
                        rebuilt.withoutVideo(),
                        rebuilt.unreadable()));
        return Exit.DONE.code();
    }
}
