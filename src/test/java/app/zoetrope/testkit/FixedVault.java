package app.zoetrope.testkit;

import app.zoetrope.secrets.Vault;

/// A file of a key that stays as it is.
public record FixedVault(State state) implements Vault {
    @Override
    public void open(char[] passphrase) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void keep(String key, char[] passphrase) {
        throw new UnsupportedOperationException();
    }
}
