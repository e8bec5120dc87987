package app.zoetrope.cli;

import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.secrets.VaultException;
import app.zoetrope.text.Text;
import java.util.Optional;

/// The key for a command that costs money. Where it lies in the encrypted file, its passphrase is asked for.
final class KeyDoor {
    private static final int TRIES = 3;

    private final Services services;
    private final Console console;

    KeyDoor(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    /// Whether there is a key, opened or not.
    boolean hasKey() {
        return isOpen() || services.vault().isClosed();
    }

    /// Afterwards the engine has its key.
    ///
    /// @throws CommandFailure where there is none, or it cannot be opened here
    void open() throws CommandFailure {
        if (isOpen()) {
            return;
        }
        if (!isClosed()) {
            throw CommandFailure.of(Problem.free(Kind.KEY_MISSING, ""));
        }
        for (int left = TRIES; left > 0; left--) {
            if (tryOnce()) {
                return;
            }
            console.say(Text.of("cli.key.wrong", left - 1));
        }
        throw new CommandFailure(Exit.FAILED, Text.of("cli.key.closed"));
    }

    /// Whether it lies in the encrypted file, unopened.
    boolean isClosed() {
        return !isOpen() && services.vault().isClosed();
    }

    private boolean isOpen() {
        return services.secrets().key().isPresent();
    }

    private boolean tryOnce() throws CommandFailure {
        Optional<char[]> passphrase = console.passphrase(Text.of("cli.key.ask"));
        if (passphrase.isEmpty()) {
            throw new CommandFailure(Exit.FAILED, Text.of("cli.key.locked"));
        }
        try {
            services.vault().open(passphrase.get());
            return true;
        } catch (VaultException shut) {
            if (shut.why() == VaultException.Why.DAMAGED || shut.why() == VaultException.Why.UNREACHABLE) {
                throw new CommandFailure(Exit.FAILED, Text.of("cli.key." + shut.why()));
            }
            return false;
        }
    }
}
