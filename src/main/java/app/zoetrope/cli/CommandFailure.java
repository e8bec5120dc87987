package app.zoetrope.cli;

import app.zoetrope.model.Problem;
import app.zoetrope.text.Text;

/// Ends a command with a sentence for the user and a code.
final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final Exit exit;

    CommandFailure(Exit exit, String sentence) {
        super(sentence);
        this.exit = exit;
    }

    static CommandFailure of(Problem problem) {
        return new CommandFailure(Exit.of(problem), Text.of(problem));
    }

    Exit exit() {
        return exit;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
