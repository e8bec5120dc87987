package app.zoetrope.secrets;

/// Why the system's keyring cannot be used.
public enum KeyringTrouble {
    /// There is none here.
    MISSING,
    /// It did not answer in time: it is locked and waits for a password in a window of its own, or stands still.
    LOCKED,
    /// It is there but does not keep what it is given: locked without anyone who could ask for its password, or broken.
    REFUSING
}
