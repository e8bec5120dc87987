package app.zoetrope.cli;

import app.zoetrope.generation.RejectedException;
import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.Fit;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.model.Resolution;
import app.zoetrope.text.Text;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/// The terminal's way in.
public final class Commands {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);
    /// As shells report a program that Ctrl+C ended.
    private static final int INTERRUPTED = 130;

    private Commands() {}

    /// Runs a command to its end, in this process. Never throws.
    ///
    /// @param services asked at most once, and closed here
    /// @return the exit code
    public static int run(String[] arguments, Supplier<? extends Services> services, PrintWriter out, PrintWriter err) {
        return run(arguments, services, out, err, Asking.ofSystem());
    }

    static int run(
            String[] arguments,
            Supplier<? extends Services> services,
            PrintWriter out,
            PrintWriter err,
            Asking asking) {
        boolean interactive = Optional.ofNullable(System.console())
                .map(console -> console.isTerminal())
                .orElse(false);
        try (var context = new Context(services, new Console(out, err, interactive, asking))) {
            return commandLine(context).execute(arguments);
        }
    }

    @Command(
            name = "zoetrope",
            description = "${bundle:cli.description}",
            footer = "${bundle:cli.footer}",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    private static final class Root implements Runnable {
        @Option(names = Arguments.VERBOSE, description = "${bundle:cli.verbose}")
        private boolean verbose;

        @Override
        public void run() {
            LOG.debug("No command, verbose {}", verbose);
        }
    }

    private static CommandLine commandLine(Context context) {
        var line = new CommandLine(new Root());
        line.addSubcommand("generate", new GenerateCommand(context));
        line.addSubcommand("jobs", new JobsCommand(context));
        line.addSubcommand("job", new JobCommand(context));
        line.addSubcommand("resume", new ResumeCommand(context));
        line.addSubcommand("library", new LibraryCommand(context));
        line.addSubcommand("export", new ExportCommand(context));
        line.addSubcommand("rebuild", new RebuildCommand(context));
        line.addSubcommand("balance", new BalanceCommand(context));
        line.addSubcommand("doctor", new DoctorCommand(context));
        line.setResourceBundle(ResourceBundle.getBundle("app.zoetrope.text.cli"));
        line.setOut(context.console().out());
        line.setErr(context.console().err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        convert(line);
        speak(line);
        line.setParameterExceptionHandler((wrong, _) -> misused(context, wrong));
        line.setExecutionExceptionHandler((failure, _, _) -> failed(context, failure));
        return line;
    }

    /// What the library of the command line would say in English.
    private static void speak(CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        spec.mixinStandardHelpOptions(false);
        spec.addOption(OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description(Text.of("cli.help.option"))
                .build());
        spec.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description(Text.of("cli.version.option"))
                .build());
        spec.usageMessage()
                .synopsisHeading(Text.of("cli.usage") + " ")
                .commandListHeading(Text.of("cli.commands") + "%n")
                .synopsisSubcommandLabel("[" + Text.of("cli.command.word") + "]");
        line.getSubcommands().values().forEach(Commands::speak);
    }

    private static void convert(CommandLine line) {
        line.registerConverter(
                AspectRatio.class, text -> AspectRatio.of(text).orElseThrow(() -> wrong("cli.wrong.ratio", text)));
        line.registerConverter(
                Resolution.class, text -> Resolution.of(text).orElseThrow(() -> wrong("cli.wrong.resolution", text)));
        line.registerConverter(
                Fit.class,
                text -> Arrays.stream(Fit.values())
                        .filter(fit -> fit.name().toLowerCase(Locale.ROOT).equals(text))
                        .findFirst()
                        .orElseThrow(() -> wrong("cli.wrong.fit", text)));
        line.registerConverter(Money.class, Commands::amount);
    }

    private static Money amount(String text) {
        try {
            Money money = Money.usd(text.startsWith("$") ? text.substring(1) : text);
            if (!Money.ZERO.isMoreThan(money)) {
                return money;
            }
        } catch (NumberFormatException noNumber) {
            LOG.debug("No amount: {}", text);
        }
        throw wrong("cli.wrong.money", text);
    }

    private static TypeConversionException wrong(String key, String text) {
        return new TypeConversionException(Text.of(key, text));
    }

    private static int misused(Context context, ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        context.console().say(String.valueOf(wrong.getMessage()));
        context.console().say(Text.of("cli.help", command.getCommandSpec().qualifiedName()));
        return Exit.USAGE.code();
    }

    private static int failed(Context context, Exception failure) {
        return switch (failure) {
            case CommandFailure known -> {
                context.console().say(known.sentence());
                yield known.exit().code();
            }
            case RejectedException rejected -> {
                context.console().say(Text.of(rejected.problem()));
                yield Exit.of(rejected.problem()).code();
            }
            case Context.Unavailable none -> {
                LOG.error("The data folder cannot be used", none);
                Problem why = Problem.free(Kind.DATA_UNAVAILABLE, String.valueOf(none.getMessage()));
                context.console().say(Text.of("cli.unavailable", Text.brief(why)));
                yield Exit.FAILED.code();
            }
            case InterruptedException _ -> INTERRUPTED;
            default -> {
                LOG.error("A command broke", failure);
                String words = failure.getMessage() == null ? "" : failure.getMessage();
                context.console().say(Text.of(Problem.free(Kind.INTERNAL, words)));
                yield Exit.FAILED.code();
            }
        };
    }
}
