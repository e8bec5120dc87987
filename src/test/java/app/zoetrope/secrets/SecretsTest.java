package app.zoetrope.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.zoetrope.secrets.SecretStore.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    private static final String ACCOUNT = "segmind-api-key";

    private final FakeKeyring keyring = new FakeKeyring();

    private Secrets secrets() {
        return secrets("");
    }

    private Secrets secrets(String fromEnvironment) {
        return new Secrets(
                new EnvironmentKey(_ -> fromEnvironment),
                new KeyringSecretStore(() -> keyring, Duration.ofSeconds(30)),
                folder.resolve("key"));
    }

    @Test
    void theEnvironmentWinsOverTheKeyringAndDoesNotTouchIt() {
        keyring.secrets.put(ACCOUNT, "from-keyring");
        Secrets secrets = secrets(" from-environment\n");
        assertThat(secrets.key()).contains("from-environment");
        assertThat(secrets.place()).isEqualTo(Place.ENVIRONMENT);
        assertThat(keyring.calls).hasValue(0);
    }

    @Test
    void theKeyringIsReadOnce() {
        keyring.secrets.put(ACCOUNT, "from-keyring");
        Secrets secrets = secrets();
        assertThat(secrets.key()).contains("from-keyring");
        assertThat(secrets.key()).contains("from-keyring");
        assertThat(keyring.calls).hasValue(1);
    }

    @Test
    void aKeyThatIsKeptGoesIntoTheKeyring() {
        Secrets secrets = secrets();
        assertThat(secrets.keep(" SG_1 ")).isEqualTo(Place.KEYRING);
        assertThat(keyring.secrets).containsExactly(java.util.Map.entry(ACCOUNT, "SG_1"));
        assertThat(secrets().key()).contains("SG_1");
        assertThat(secrets.place()).isEqualTo(Place.KEYRING);
    }

    @Test
    void whereTheKeyringRefusesTheKeyLastsForTheSession() {
        keyring.refusesWrites = true;
        Secrets secrets = secrets();
        assertThat(secrets.keep("SG_1")).isEqualTo(Place.SESSION);
        assertThat(secrets.key()).contains("SG_1");
        assertThat(secrets.place()).isEqualTo(Place.SESSION);
    }

    @Test
    void aKeyringThatDoesNotKeepWhatItIsGivenIsNotOffered() {
        keyring.forgetsWrites = true;
        Secrets secrets = secrets();
        assertThat(secrets.place()).isEqualTo(Place.SESSION);
        assertThat(secrets.keep("SG_1")).isEqualTo(Place.SESSION);
    }

    @Test
    void theProbeLeavesNothingBehind() {
        assertThat(secrets().place()).isEqualTo(Place.KEYRING);
        assertThat(keyring.calls).hasPositiveValue();
        assertThat(keyring.secrets).isEmpty();
    }

    @Test
    void aForgottenKeyIsGoneEverywhere() {
        Secrets secrets = secrets();
        secrets.keep("SG_1");
        secrets.forget();
        assertThat(secrets.key()).isEmpty();
        assertThat(keyring.secrets).isEmpty();
    }

    @Test
    void aKeyringThatCannotBeOpenedIsQuietlyNotThere() {
        var secrets = new Secrets(
                new EnvironmentKey(_ -> null),
                new KeyringSecretStore(
                        () -> {
                            throw new UnsatisfiedLinkError("no such library");
                        },
                        Duration.ofSeconds(30)),
                folder.resolve("key"));
        assertThat(secrets.key()).isEmpty();
        assertThat(secrets.place()).isEqualTo(Place.SESSION);
        secrets.forget();
    }

    @Test
    void aKeyringThatHangsIsAskedOnceAndGivenUp() {
        keyring.hangs = true;
        var store = new KeyringSecretStore(() -> keyring, Duration.ofMillis(20));
        assertThat(store.key()).isEmpty();
        keyring.hangs = false;
        assertThat(store.isOffered()).isFalse();
        assertThat(store.keep("SG_1")).isFalse();
        assertThat(keyring.calls).hasValueLessThan(2);
    }

    @Test
    void anEmptyKeyIsNotKept() {
        Secrets secrets = secrets();
        assertThatThrownBy(() -> secrets.keep("  ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSessionBusIsFoundByItsAddressOrItsSocket() throws Exception {
        assertThat(SystemKeyring.hasSessionBus(null, null)).isFalse();
        assertThat(SystemKeyring.hasSessionBus("", folder.toString())).isFalse();
        assertThat(SystemKeyring.hasSessionBus("unix:path=/run/bus", null)).isTrue();
        Files.createFile(folder.resolve("bus"));
        assertThat(SystemKeyring.hasSessionBus(null, folder.toString())).isTrue();
    }

    @Test
    void whyAKeyringIsNotOfferedIsKnown() {
        var fake = new FakeKeyring();
        assertThat(new KeyringSecretStore(() -> fake, Duration.ofSeconds(30)).trouble())
                .isEmpty();
        fake.refusesWrites = true;
        assertThat(new KeyringSecretStore(() -> fake, Duration.ofSeconds(30)).trouble())
                .contains(KeyringTrouble.REFUSING);
        fake.refusesWrites = false;
        fake.forgetsWrites = true;
        assertThat(new KeyringSecretStore(() -> fake, Duration.ofSeconds(30)).trouble())
                .contains(KeyringTrouble.REFUSING);
        fake.forgetsWrites = false;
        fake.hangs = true;
        assertThat(new KeyringSecretStore(() -> fake, Duration.ofMillis(50)).trouble())
                .contains(KeyringTrouble.LOCKED);
        Keyring.Opener none = () -> {
            throw new UnsatisfiedLinkError("none");
        };
        assertThat(new KeyringSecretStore(none, Duration.ofSeconds(30)).trouble())
                .contains(KeyringTrouble.MISSING);
    }
}
