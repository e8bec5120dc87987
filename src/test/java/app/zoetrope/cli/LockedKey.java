package app.zoetrope.cli;

import app.zoetrope.secrets.EnvironmentKey;
import app.zoetrope.secrets.KeyringSecretStore;
import app.zoetrope.secrets.SecretStore;
import app.zoetrope.secrets.Secrets;
import app.zoetrope.secrets.Vault;
import app.zoetrope.secrets.VaultException;
import java.nio.file.Path;
import java.util.Optional;

/// A key in a real encrypted file, on a machine whose keyring nobody asks.
record LockedKey(Secrets secrets) implements SecretStore, Vault {
    static LockedKey in(Path file, String key, String passphrase) throws VaultException {
        secrets(file).keep(key, passphrase.toCharArray());
        return new LockedKey(secrets(file));
    }

    static LockedKey none() {
        return new LockedKey(secrets(Path.of("no-such-file")));
    }

    private static Secrets secrets(Path file) {
        return new Secrets(new EnvironmentKey(_ -> null), new KeyringSecretStore(), file);
    }

    @Override
    public State state() {
        return isClosed() ? State.CLOSED : State.OPEN;
    }

    @Override
    public boolean isClosed() {
        return secrets.isClosed();
    }

    @Override
    public void open(char[] passphrase) throws VaultException {
        secrets.open(passphrase);
    }

    @Override
    public Place place() {
        return Place.FILE;
    }

    @Override
    public Optional<String> key() {
        return isClosed() ? Optional.empty() : secrets.key();
    }

    @Override
    public Place keep(String key) {
        throw new AssertionError();
    }

    @Override
    public void keep(String key, char[] passphrase) {
        throw new AssertionError();
    }

    @Override
    public void forget() {
        throw new AssertionError();
    }
}
