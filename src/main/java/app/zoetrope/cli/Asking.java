package app.zoetrope.cli;

import java.util.Optional;

/// Asks the person at the terminal for what nobody is to see.
@FunctionalInterface
interface Asking {
    /// What was typed, to be wiped by whoever uses it; empty where nobody can be asked or nothing was typed.
    ///
    /// @param before says what is asked for, where somebody can be asked
    Optional<char[]> unseen(Runnable before);

    /// The terminal of this process; nobody where its input or output goes elsewhere.
    static Asking ofSystem() {
        return before -> Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .map(console -> {
                    before.run();
                    return console;
                })
                .map(java.io.Console::readPassword)
                .filter(typed -> typed.length > 0);
    }
}
