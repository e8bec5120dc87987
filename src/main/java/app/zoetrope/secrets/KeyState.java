package app.zoetrope.secrets;

/// Whether there is a key to work with.
public enum KeyState {
    NONE,
    /// There is one in a file, and it waits for its passphrase.
    LOCKED,
    KNOWN;

    /// Asks the keyring, and the file only where there is no key: background threads only.
    public static KeyState of(SecretStore secrets, Vault vault) {
        if (secrets.key().isPresent()) {
            return KNOWN;
        }
        return vault.isClosed() ? LOCKED : NONE;
    }
}
