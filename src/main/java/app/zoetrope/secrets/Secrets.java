package app.zoetrope.secrets;

import app.zoetrope.model.Redaction;
import java.util.Optional;

/// The key from wherever it is: the environment first, then the keyring, then this session. Read from the keyring
/// once; after that `key` is as cheap as a field. Every key that passes here is taken out of all logs.
public final class Secrets implements SecretStore {
    private final EnvironmentKey environment;
    private final KeyringSecretStore keyring;
    private final SessionSecretStore session = new SessionSecretStore();
    private volatile Optional<String> stored = Optional.empty();
    private volatile boolean known;

    public Secrets(EnvironmentKey environment, KeyringSecretStore keyring) {
        this.environment = environment;
        this.keyring = keyring;
        environment.key().ifPresent(Redaction::register);
    }

    /// Those of this machine and process. Touches nothing yet.
    public static Secrets ofSystem() {
        return new Secrets(new EnvironmentKey(System::getenv), new KeyringSecretStore());
    }

    /// Where the key is, or where one that is entered now would go. The first call may take a few seconds.
    @Override
    public Place place() {
        if (environment.key().isPresent()) {
            return Place.ENVIRONMENT;
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
        know(Optional.empty());
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
