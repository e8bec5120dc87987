package app.zoetrope.secrets;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The keyring of the operating system.
final class SystemKeyring implements Keyring {
    private static final String SERVICE = "Zoetrope";

    private final com.github.javakeyring.Keyring keyring;

    private SystemKeyring(com.github.javakeyring.Keyring keyring) {
        this.keyring = keyring;
    }

    static Keyring open() throws BackendNotSupportedException {
        if (isLinux() && !hasSessionBus(System.getenv("DBUS_SESSION_BUS_ADDRESS"), System.getenv("XDG_RUNTIME_DIR"))) {
            throw new BackendNotSupportedException("There is no session bus");
        }
        return new SystemKeyring(com.github.javakeyring.Keyring.create());
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }

    /// Without a bus the D-Bus library would try to start one, slowly and with noise.
    static boolean hasSessionBus(@Nullable String address, @Nullable String runtimeFolder) {
        return (address != null && !address.isBlank())
                || (runtimeFolder != null && Files.exists(Path.of(runtimeFolder, "bus")));
    }

    @Override
    public Optional<String> read(String account) {
        try {
            return Optional.ofNullable(keyring.getPassword(SERVICE, account));
        } catch (PasswordAccessException nothingThere) {
            return Optional.empty();
        }
    }

    @Override
    public void write(String account, String secret) throws PasswordAccessException {
        keyring.setPassword(SERVICE, account, secret);
    }

    @Override
    public void delete(String account) throws PasswordAccessException {
        keyring.deletePassword(SERVICE, account);
    }
}
