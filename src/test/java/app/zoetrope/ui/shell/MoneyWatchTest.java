package app.zoetrope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.generation.EngineException;
import app.zoetrope.model.Balance;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.model.Problem.Kind;
import app.zoetrope.secrets.KeyState;
import app.zoetrope.secrets.SecretStore;
import app.zoetrope.secrets.SessionSecretStore;
import app.zoetrope.secrets.Vault;
import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.testkit.FakeLedger;
import app.zoetrope.testkit.FixedVault;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MoneyWatchTest {
    private static final Balance TWELVE = new Balance(Money.usd("12"), Money.ZERO, Instant.EPOCH);

    private final SecretStore secrets = new SessionSecretStore();
    private @Nullable Kind failure;
    private final MoneyWatch watch = watch(Vault.State.CLOSED);

    private MoneyWatch watch(Vault.State file) {
        return new MoneyWatch(
                secrets,
                new FixedVault(file),
                this::account,
                new FakeLedger(),
                new DirectTaskRunner(),
                Clock.systemUTC());
    }

    @BeforeEach
    void aKeyAndItsBalance() {
        secrets.keep("SG_0123456789abcdef");
        watch.refresh();
        assertThat(watch.balanceProperty().get()).contains(TWELVE);
    }

    @Test
    void aServiceThatDoesNotAnswerLeavesTheLastBalanceStanding() {
        failure = Kind.NO_CONNECTION;
        watch.refresh();
        assertThat(watch.balanceProperty().get()).contains(TWELVE);
    }

    @Test
    void theBalanceOfTheOldKeyGoesWhenTheNewOneIsRefused() {
        failure = Kind.KEY_REJECTED;
        watch.refresh();
        assertThat(watch.balanceProperty().get()).isEmpty();
    }

    @Test
    void anotherKeyMakesTheBalanceUnknownUntilTheServiceHasAnswered() {
        watch.forgetBalance();
        failure = Kind.NO_CONNECTION;
        watch.refresh();
        assertThat(watch.balanceProperty().get()).isEmpty();
    }

    @Test
    void aKeyThatIsKnownIsNotLockedWhateverAFileSays() {
        assertThat(watch.keyProperty().get()).isEqualTo(KeyState.KNOWN);
    }

    @Test
    void aKeyInAClosedFileIsLockedAndItsBalanceUnknown() {
        secrets.forget();
        watch.refresh();
        assertThat(watch.keyProperty().get()).isEqualTo(KeyState.LOCKED);
        assertThat(watch.balanceProperty().get()).isEmpty();
    }

    @Test
    void withNeitherAKeyNorAFileThereIsNone() {
        secrets.forget();
        MoneyWatch other = watch(Vault.State.EMPTY);
        other.refresh();
        assertThat(other.keyProperty().get()).isEqualTo(KeyState.NONE);
    }

    private Optional<Balance> account() throws EngineException {
        Kind kind = failure;
        if (kind != null) {
            throw EngineException.of(Problem.free(kind, ""));
        }
        return Optional.of(TWELVE);
    }
}
