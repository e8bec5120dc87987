package app.zoetrope.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// Tells the terminal's arguments from the window's, without the library that reads them: the window starts sooner.
public final class Arguments {
    public static final String VERBOSE = "--verbose";

    static final List<String> COMMANDS =
            List.of("generate", "jobs", "job", "resume", "library", "export", "rebuild", "balance", "doctor");

    private Arguments() {}

    /// Whether these arguments are for the terminal. None, or a file to be opened, are for the window.
    public static boolean areForTerminal(String[] arguments) {
        for (String argument : arguments) {
            if (!argument.equals(VERBOSE)) {
                return COMMANDS.contains(argument) || !isFile(argument);
            }
        }
        return false;
    }

    private static boolean isFile(String argument) {
        try {
            return argument.startsWith("file:") || Files.exists(Path.of(argument));
        } catch (InvalidPathException noFile) {
            return false;
        }
    }
}
