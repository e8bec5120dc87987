package app.zoetrope.ui.preferences;

import app.zoetrope.generation.EngineException;
import app.zoetrope.model.Balance;
import app.zoetrope.model.Problem;
import app.zoetrope.secrets.SecretStore;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.TaskRunner;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The key: typed, kept, tested, removed. It is never shown again once it is kept, and never logged.
public final class AccountViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(AccountViewModel.class);

    private final SecretStore secrets;
    private final BalanceCheck check;
    private final TaskRunner tasks;
    private final Consumer<Optional<Balance>> onBalance;
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ReadOnlyStringWrapper typedProblem = new ReadOnlyStringWrapper(this, "typedProblem", "");
    private final ReadOnlyBooleanWrapper kept = new ReadOnlyBooleanWrapper(this, "kept", false);
    private final ReadOnlyObjectWrapper<Optional<SecretStore.Place>> place =
            new ReadOnlyObjectWrapper<>(this, "place", Optional.empty());
    private final ReadOnlyObjectWrapper<AccountState> state =
            new ReadOnlyObjectWrapper<>(this, "state", new AccountState.Looking());
    private long asked;

    /// @param onBalance told what the account holds when that was asked here, and that nothing is known when the key
    ///     is another or removed
    public AccountViewModel(
            SecretStore secrets, BalanceCheck check, TaskRunner tasks, Consumer<Optional<Balance>> onBalance) {
        this.secrets = secrets;
        this.check = check;
        this.tasks = tasks;
        this.onBalance = onBalance;
        typed.subscribe((_, now) -> typedProblem.set(problem(now)));
    }

    public StringProperty typedProperty() {
        return typed;
    }

    /// Why what is typed cannot be a key; empty where it can, and where nothing is typed.
    public ReadOnlyStringProperty typedProblemProperty() {
        return typedProblem.getReadOnlyProperty();
    }

    /// Whether there is a key.
    public ReadOnlyBooleanProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /// Where the key is, or where one would go; empty while that is not known.
    public ReadOnlyObjectProperty<Optional<SecretStore.Place>> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<AccountState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Looks where the key is; the keyring may take a few seconds.
    public void refresh() {
        long mine = ++asked;
        state.set(new AccountState.Looking());
        tasks.run(
                () -> new Found(secrets.key().isPresent(), secrets.place()),
                found -> {
                    if (mine == asked) {
                        show(found);
                    }
                },
                failure -> broken(mine, failure));
    }

    private record Found(boolean key, SecretStore.Place place) {}

    /// Keeps what is typed, and asks the service whether it takes it, which is free.
    public void save() {
        keep(this::ask);
    }

    /// Asks the service, which is free. What is typed is kept first.
    public void test() {
        if (typed.get().isBlank()) {
            ask();
        } else {
            save();
        }
    }

    public void remove() {
        long mine = ++asked;
        tasks.run(
                () -> {
                    secrets.forget();
                    return new Found(secrets.key().isPresent(), secrets.place());
                },
                found -> {
                    if (mine == asked) {
                        show(found);
                        onBalance.accept(Optional.empty());
                    }
                },
                failure -> broken(mine, failure));
    }

    private void keep(Runnable then) {
        if (typed.get().isBlank() || !typedProblem.get().isEmpty()) {
            return;
        }
        long mine = ++asked;
        String key = typed.get().strip();
        tasks.run(
                () -> secrets.keep(key),
                where -> {
                    if (mine == asked) {
                        typed.set("");
                        show(new Found(true, where));
                        onBalance.accept(Optional.empty());
                        then.run();
                    }
                },
                failure -> broken(mine, failure));
    }

    private void ask() {
        long mine = ++asked;
        state.set(new AccountState.Testing());
        tasks.run(
                check::ask,
                balance -> {
                    if (mine == asked) {
                        state.set(balance.<AccountState>map(AccountState.Works::new)
                                .orElseGet(AccountState.WorksWithoutBalance::new));
                        onBalance.accept(balance);
                    }
                },
                failure -> broken(mine, failure));
    }

    private void show(Found found) {
        kept.set(found.key());
        place.set(Optional.of(found.place()));
        state.set(found.key() ? new AccountState.HasKey(found.place()) : new AccountState.NoKey(found.place()));
    }

    private void broken(long mine, Exception failure) {
        if (mine != asked) {
            return;
        }
        LOG.warn("The account could not be asked: {}", failure.getClass().getSimpleName());
        Problem problem = failure instanceof EngineException engine
                ? engine.problem()
                : Problem.free(Problem.Kind.INTERNAL, failure.getClass().getSimpleName());
        state.set(new AccountState.Broken(Text.of(problem)));
    }

    /// The service's keys have no promised form, so only what can be no header is refused.
    private static String problem(String text) {
        boolean odd = text.strip().chars().anyMatch(letter -> letter <= ' ' || letter > '~');
        return odd ? Text.of("preferences.key.odd") : "";
    }
}
