package app.zoetrope.secrets;

import java.util.Optional;

/// One named place in a keyring. Calls may block, and throw whatever the system's library throws.
interface Keyring {
    Optional<String> read(String account) throws Exception;

    void write(String account, String secret) throws Exception;

    void delete(String account) throws Exception;

    /// Opens the keyring when it is first needed.
    interface Opener {
        Keyring open() throws Exception;
    }
}
