package app.zoetrope.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.generation.EngineException;
import app.zoetrope.model.Balance;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.secrets.SecretStore;
import app.zoetrope.secrets.SessionSecretStore;
import app.zoetrope.testkit.ManualTaskRunner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountViewModelTest {
    private static final Balance BALANCE = new Balance(Money.usd("12.40"), Money.ZERO, Instant.EPOCH);

    private final SecretStore secrets = new SessionSecretStore();
    private final ManualTaskRunner tasks = new ManualTaskRunner();
    private final List<Optional<Balance>> told = new ArrayList<>();

    @Test
    void aKeyIsKeptGoneFromTheFieldAndTestedAtOnce() {
        var model = model(() -> Optional.of(BALANCE));
        model.typedProperty().set("  SG_0123456789abcdef ");
        model.save();
        tasks.runAll();

        assertThat(secrets.key()).contains("SG_0123456789abcdef");
        assertThat(model.typedProperty().get()).isEmpty();
        assertThat(model.stateProperty().get()).isEqualTo(new AccountState.Works(BALANCE));
        assertThat(told).containsExactly(Optional.empty(), Optional.of(BALANCE));
    }

    @Test
    void testingKeepsWhatIsTypedAndTellsTheBalance() {
        var model = model(() -> Optional.of(BALANCE));
        model.typedProperty().set("SG_0123456789abcdef");
        model.test();
        tasks.runAll();

        assertThat(model.stateProperty().get()).isEqualTo(new AccountState.Works(BALANCE));
        assertThat(told).endsWith(Optional.of(BALANCE));
    }

    @Test
    void aRejectedKeySaysWhatToDoAndStaysToBeReplaced() {
        var model = model(() -> {
            throw EngineException.of(Problem.free(Problem.Kind.KEY_REJECTED, "Invalid API key"));
        });
        model.typedProperty().set("SG_bad");
        model.test();
        tasks.runAll();

        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        AccountState.Broken.class,
                        broken -> assertThat(broken.sentence())
                                .contains("does not accept the key")
                                .contains("Nothing was charged")
                                .doesNotContain("SG_bad"));
        assertThat(model.keptProperty().get()).isTrue();
    }

    @Test
    void whatCanBeNoKeyIsNotKept() {
        var model = model(() -> Optional.of(BALANCE));
        model.typedProperty().set("two words");
        model.save();
        tasks.runAll();

        assertThat(model.typedProblemProperty().get()).isNotEmpty();
        assertThat(secrets.key()).isEmpty();
    }

    @Test
    void aLateAnswerToAnOlderQuestionIsDropped() {
        secrets.keep("SG_old");
        var model = model(() -> Optional.of(BALANCE));
        model.test();
        model.remove();
        tasks.run(1);
        tasks.run(0);

        assertThat(model.stateProperty().get()).isEqualTo(new AccountState.NoKey(SecretStore.Place.SESSION));
        assertThat(told).containsExactly(Optional.empty());
    }

    @Test
    void anUnexpectedFailureNeverShowsItsMessage() {
        var model = model(() -> {
            throw new IllegalStateException("x-api-key: SG_secret");
        });
        model.test();
        tasks.runAll();

        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        AccountState.Broken.class,
                        broken -> assertThat(broken.sentence()).doesNotContain("SG_secret"));
    }

    private AccountViewModel model(BalanceCheck check) {
        return new AccountViewModel(secrets, check, tasks, told::add);
    }
}
