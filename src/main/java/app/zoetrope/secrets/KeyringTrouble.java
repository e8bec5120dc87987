package app.zoetrope.secrets;

/// Why the system's keyring cannot be used.
public enum KeyringTrouble {
    /// There is none here.
    MISSING,
    /// It is closed, and was not opened when it was asked.
    LOCKED,
    /// It is there but does not keep what it is given.
    REFUSING,
    /// It did not answer in time: perhaps it waits for a password in a window of its own.
    SILENT
}
