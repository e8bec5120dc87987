package app.zoetrope.secrets;

import app.zoetrope.model.Redaction;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The key from wherever it is: the environment first, then the keyring, then the file with a passphrase, then this
/// session. Read from the keyring once; after that `key` is as cheap as a field. Every key that passes here is taken
/// out of all logs.
public final class Secrets implements SecretStore, Vault {
    private static final Logger LOG = LoggerFactory.getLogger(Secrets.class);

    private final EnvironmentKey environment;
    private final KeyringSecretStore keyring;
    private final SessionSecretStore session = new SessionSecretStore();
    private volatile Optional<String> stored = Optional.empty();
    private volatile boolean known;
    private final EncryptedFile file;
    private volatile boolean opened;

    /// @param file where the key goes, encrypted, if the user wants that and there is no keyring
    public Secrets(EnvironmentKey environment, KeyringSecretStore keyring, Path file) {
        this(environment, keyring, new EncryptedFile(file));
    }

    Secrets(EnvironmentKey environment, KeyringSecretStore keyring, EncryptedFile file) {
        this.environment = environment;
        this.keyring = keyring;
        this.file = file;
        environment.key().ifPresent(Redaction::register);
    }

    /// Where the key is, or where one that is entered now would go. The first call may take a few seconds.
    @Override
    public Place place() {
        if (environment.key().isPresent()) {
            return Place.ENVIRONMENT;
        }
        if (opened) {
            return Place.FILE;
        }
        return session.key().isEmpty() && keyring.isOffered() ? Place.KEYRING : Place.SESSION;
    }

    @Override
    public Optional<String> key() {
        return environment.key().or(this::stored);
    }

    /// A key in the environment goes on winning over the one that is kept here.
    @Override
    public synchronized Place keep(String key) {
        String clean = key.strip();
        if (clean.isEmpty()) {
            throw new IllegalArgumentException("An empty key");
        }
        Redaction.register(clean);
        boolean inKeyring = keyring.keep(clean);
        opened = false;
        if (inKeyring) {
            session.forget();
        } else {
            session.keep(clean);
        }
        know(Optional.of(clean));
        return inKeyring ? Place.KEYRING : Place.SESSION;
    }

    @Override
    public synchronized void forget() {
        keyring.forget();
        session.forget();
        opened = false;
        know(Optional.empty());
        try {
            file.delete();
        } catch (VaultException stays) {
            LOG.warn("The encrypted file of the key cannot be deleted");
        }
    }

    @Override
    public State state() {
        if (opened) {
            return State.OPEN;
        }
        if (isClosed()) {
            return State.CLOSED;
        }
        return keyring.isOffered() ? State.NOT_OFFERED : State.EMPTY;
    }

    @Override
    public boolean isClosed() {
        return !opened && file.exists();
    }

    @Override
    public synchronized void open(char[] passphrase) throws VaultException {
        know(Optional.of(file.read(passphrase)));
        opened = true;
    }

    @Override
    public synchronized void keep(String key, char[] passphrase) throws VaultException {
        String clean = key.strip();
        Redaction.register(clean);
        file.write(clean, passphrase);
        session.forget();
        know(Optional.of(clean));
        opened = true;
    }

    private Optional<String> stored() {
        return known ? stored : readOnce();
    }

    private synchronized Optional<String> readOnce() {
        if (!known) {
            know(keyring.key());
        }
        return stored;
    }

    private void know(Optional<String> key) {
        key.ifPresent(Redaction::register);
        stored = key;
        known = true;
    }
}
