package app.zoetrope.secrets;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// A keyring in memory that can be made to fail, to forget or to hang.
final class FakeKeyring implements Keyring {
    final Map<String, String> secrets = new ConcurrentHashMap<>();
    final AtomicInteger calls = new AtomicInteger();
    volatile boolean refusesWrites;
    volatile boolean forgetsWrites;
    volatile boolean hangs;

    @Override
    public Optional<String> read(String account) throws Exception {
        called();
        return Optional.ofNullable(secrets.get(account));
    }

    @Override
    public void write(String account, String secret) throws Exception {
        called();
        if (refusesWrites) {
            throw new IllegalStateException("locked: " + secret);
        }
        if (!forgetsWrites) {
            secrets.put(account, secret);
        }
    }

    @Override
    public void delete(String account) throws Exception {
        called();
        secrets.remove(account);
    }

    private void called() throws InterruptedException {
        calls.incrementAndGet();
        if (hangs) {
            new CountDownLatch(1).await();
        }
    }
}
