package app.zoetrope.cli;

import app.zoetrope.library.LibraryCare;
import app.zoetrope.library.Trouble;
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
    public Integer call() throws CommandFailure, InterruptedException {
        LibraryCare.Seen seen;
        try {
            seen = context.services().care().rebuild((_, _) -> {});
        } catch (IOException failure) {
            LOG.warn("The index cannot be rebuilt", failure);
            throw CommandFailure.of(Problem.free(Kind.LIBRARY_UNAVAILABLE, String.valueOf(failure.getMessage())));
        }
        context.console()
                .result(Text.of(
                        "cli.rebuild.done",
                        seen.clips(),
                        seen.dropped(),
                        seen.missing(),
                        seen.count(Trouble.Kind.SIDECAR_UNREADABLE)));
        for (Trouble trouble : seen.troubles()) {
            context.console().say(Text.of("library.trouble." + trouble.kind(), trouble.file()));
        }
        return Exit.DONE.code();
    }
}
