package app.zoetrope.secrets;

import java.util.Optional;

/// Where the service's key is kept. Calls may block on the system's keyring: background threads only. The key is
/// never written to a log or a message, nor readably to a file.
public interface SecretStore {
    /// What kind of place this is, for a sentence in settings and `doctor`.
    enum Place {
        KEYRING,
        ENVIRONMENT,
        /// A file that a passphrase opens.
        FILE,
        SESSION
    }

    Place place();

    Optional<String> key();

    /// @return where it went: SESSION where the keyring refused
    Place keep(String key);

    void forget();
}
