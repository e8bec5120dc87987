package app.zoetrope.cli;

import java.util.Optional;

/// Asks the person at the terminal for what nobody is to see.
@FunctionalInterface
interface Asking {
    /// What was typed, to be wiped by whoever uses it; empty where nobody can be asked or nothing was typed.
    Optional<char[]> unseen();

    /// The terminal of this process; nobody where its input or output goes elsewhere.
    static Asking ofSystem() {
        return () -> Optional.ofNullable(System.console())
                .filter(java.io.Console::isTerminal)
                .map(java.io.Console::readPassword)
                .filter(typed -> typed.length > 0);
    }
}
