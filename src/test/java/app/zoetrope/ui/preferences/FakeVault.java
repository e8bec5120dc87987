package app.zoetrope.ui.preferences;

import app.zoetrope.secrets.EnvironmentKey;
import app.zoetrope.secrets.KeyringSecretStore;
import app.zoetrope.secrets.Secrets;
import app.zoetrope.secrets.Vault;
import app.zoetrope.secrets.VaultException;
import java.nio.file.Path;

/// A file with a passphrase in memory. What is too short, a real one refuses.
final class FakeVault implements Vault {
    volatile State state = State.NOT_OFFERED;
    volatile String kept = "";

    @Override
    public State state() {
        return state;
    }

    @Override
    public void open(char[] passphrase) {
        state = State.OPEN;
    }

    @Override
    public void keep(String key, char[] passphrase) throws VaultException {
        if (passphrase.length < 8) {
            new Secrets(new EnvironmentKey(_ -> null), new KeyringSecretStore(), Path.of("none")).keep(key, passphrase);
        }
        kept = key;
        state = State.OPEN;
    }
}
