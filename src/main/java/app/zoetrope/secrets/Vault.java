package app.zoetrope.secrets;

/// The key in a file that only a passphrase opens, for machines without a keyring. Calls take a moment by design and
/// come from background threads. The arrays that are handed over are wiped before a call returns.
public interface Vault {
    /// How it stands with the file.
    enum State {
        /// There is a keyring, so nobody needs it.
        NOT_OFFERED,
        /// There is no file yet.
        EMPTY,
        /// There is one, and its passphrase has not been given since the start.
        CLOSED,
        /// It was opened or written since the start.
        OPEN
    }

    State state();

    /// Whether it is `CLOSED`; asks no keyring.
    default boolean isClosed() {
        return state() == State.CLOSED;
    }

    /// Makes the key known until the application ends.
    void open(char[] passphrase) throws VaultException;

    /// Writes the key, in place of an earlier one.
    void keep(String key, char[] passphrase) throws VaultException;
}
