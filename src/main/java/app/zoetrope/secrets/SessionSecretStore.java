package app.zoetrope.secrets;

import java.util.Optional;

/// The key in memory, until the application ends.
public final class SessionSecretStore implements SecretStore {
    private volatile Optional<String> key = Optional.empty();

    @Override
    public Place place() {
        return Place.SESSION;
    }

    @Override
    public Optional<String> key() {
        return key;
    }

    @Override
    public Place keep(String newKey) {
        key = Optional.of(newKey);
        return Place.SESSION;
    }

    @Override
    public void forget() {
        key = Optional.empty();
    }
}
