package app.zoetrope.secrets;

/// Why the file with the key was not opened or written. Quotes neither.
public final class VaultException extends Exception {
    private static final long serialVersionUID = 1;

    /// What is wrong.
    public enum Why {
        WRONG_PASSPHRASE,
        /// The file is not what was written.
        DAMAGED,
        /// The drive does not take or give it.
        UNREACHABLE,
        /// It would be guessed too soon.
        SHORT
    }

    private final Why why;

    VaultException(Why why) {
        super(why.name());
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
