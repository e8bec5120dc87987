package app.zoetrope.secrets;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The key in the operating system's keyring. Nothing of it is touched before it is asked; one that fails is quietly
/// not there, and one that hangs is given up for as long as the application runs.
public final class KeyringSecretStore {
    private static final Logger LOG = LoggerFactory.getLogger(KeyringSecretStore.class);
    /// On a busy machine the first answer over D-Bus takes several seconds; nobody waits for it on the screen's thread.
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SLOW = Duration.ofSeconds(2);
    private static final String ACCOUNT = "segmind-api-key";
    private static final String PROBE = "probe";

    private final Keyring.Opener opener;
    private final Duration patience;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("keyring").factory());
    private volatile @Nullable Keyring keyring;
    private @Nullable Boolean offered;
    private volatile @Nullable KeyringTrouble trouble;
    private boolean givenUp;

    public KeyringSecretStore() {
        this(SystemKeyring::open, PATIENCE);
    }

    KeyringSecretStore(Keyring.Opener opener, Duration patience) {
        this.opener = opener;
        this.patience = patience;
    }

    private interface Work<T> {
        T on(Keyring keyring) throws Exception;
    }

    /// Whether a secret that is written can be read again and deleted: tried once.
    public synchronized boolean isOffered() {
        if (offered == null) {
            Optional<Boolean> kept = within(KeyringSecretStore::probe);
            if (kept.isPresent() && !kept.get()) {
                trouble = KeyringTrouble.REFUSING;
            }
            offered = kept.orElse(false);
        }
        return offered;
    }

    /// Why it is not offered; empty where it is.
    public synchronized Optional<KeyringTrouble> trouble() {
        return isOffered() ? Optional.empty() : Optional.ofNullable(trouble);
    }

    public synchronized Optional<String> key() {
        return within(open -> open.read(ACCOUNT).map(String::strip).filter(found -> !found.isEmpty()))
                .flatMap(found -> found);
    }

    /// @return whether it is there now
    public synchronized boolean keep(String key) {
        return isOffered()
                && within(open -> {
                            open.write(ACCOUNT, key);
                            return open.read(ACCOUNT).filter(key::equals).isPresent();
                        })
                        .orElse(false);
    }

    public synchronized void forget() {
        if (key().isPresent()) {
            within(open -> {
                open.delete(ACCOUNT);
                return true;
            });
        }
    }

    private static boolean probe(Keyring keyring) throws Exception {
        String secret = UUID.randomUUID().toString();
        keyring.write(PROBE, secret);
        boolean same = keyring.read(PROBE).filter(secret::equals).isPresent();
        keyring.delete(PROBE);
        return same;
    }

    private <T> Optional<T> within(Work<T> work) {
        if (givenUp) {
            return Optional.empty();
        }
        long start = System.nanoTime();
        Future<T> answer = thread.submit(() -> {
            if (keyring == null) {
                trouble = KeyringTrouble.MISSING;
                keyring = opener.open();
            }
            trouble = KeyringTrouble.REFUSING;
            T result = work.on(keyring);
            trouble = null;
            return result;
        });
        try {
            return Optional.of(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            // nothing of the cause is told: a library that was handed the key may quote it
            // one that is not there says so at once
            if (trouble == KeyringTrouble.MISSING && System.nanoTime() - start > SLOW.toNanos()) {
                trouble = KeyringTrouble.LOCKED;
            }
            LOG.debug("The keyring cannot be used: {}", trouble);
        } catch (TimeoutException hangs) {
            LOG.info("The keyring does not answer and is left alone");
            giveUp(answer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            giveUp(answer);
        }
        return Optional.empty();
    }

    private void giveUp(Future<?> answer) {
        answer.cancel(true);
        givenUp = true;
        trouble = KeyringTrouble.LOCKED;
    }
}
