package app.zoetrope.ui.shell;

import app.zoetrope.generation.EngineException;
import app.zoetrope.generation.Ledger;
import app.zoetrope.model.Balance;
import app.zoetrope.model.Money;
import app.zoetrope.model.Problem;
import app.zoetrope.secrets.KeyState;
import app.zoetrope.secrets.SecretStore;
import app.zoetrope.secrets.Vault;
import app.zoetrope.ui.fx.TaskRunner;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is known of the account and of what was spent, asked in the background and shown in several places.
public final class MoneyWatch {
    private final SecretStore secrets;
    private final Vault vault;
    private final Callable<Optional<Balance>> account;
    private final Ledger ledger;
    private final TaskRunner tasks;
    private final Clock clock;
    private long asked;

    private final ReadOnlyObjectWrapper<KeyState> key = new ReadOnlyObjectWrapper<>(KeyState.NONE);
    private final ReadOnlyObjectWrapper<Optional<Balance>> balance = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Money> today = new ReadOnlyObjectWrapper<>(Money.ZERO);
    private final ReadOnlyObjectWrapper<Money> month = new ReadOnlyObjectWrapper<>(Money.ZERO);

    private record Spent(Money today, Money month) {}

    /// @param account asks the service; may throw
    /// @param clock its zone decides when a day begins
    public MoneyWatch(
            SecretStore secrets,
            Vault vault,
            Callable<Optional<Balance>> account,
            Ledger ledger,
            TaskRunner tasks,
            Clock clock) {
        this.secrets = secrets;
        this.vault = vault;
        this.account = account;
        this.ledger = ledger;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// `NONE` while it is not known.
    public ReadOnlyObjectProperty<KeyState> keyProperty() {
        return key.getReadOnlyProperty();
    }

    /// Empty while it is not known.
    public ReadOnlyObjectProperty<Optional<Balance>> balanceProperty() {
        return balance.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Money> spentTodayProperty() {
        return today.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Money> spentThisMonthProperty() {
        return month.getReadOnlyProperty();
    }

    /// There may be another key now: what the old one's account holds says nothing any more.
    public void forgetBalance() {
        asked++;
        balance.set(Optional.empty());
    }

    /// Asks for everything anew; a balance that cannot be had leaves the last one standing, but not
    /// that of a key that is refused.
    public void refresh() {
        refreshSpent();
        long mine = ++asked;
        tasks.run(
                () -> KeyState.of(secrets, vault),
                found -> {
                    key.set(found);
                    if (found == KeyState.KNOWN) {
                        refreshBalance(mine);
                    } else {
                        balance.set(Optional.empty());
                    }
                },
                _ -> key.set(KeyState.NONE));
    }

    private void refreshBalance(long mine) {
        tasks.run(
                account,
                answer -> {
                    if (mine == asked) {
                        balance.set(answer);
                    }
                },
                failure -> {
                    if (mine == asked && isAboutKey(failure)) {
                        balance.set(Optional.empty());
                    }
                });
    }

    private static boolean isAboutKey(Exception failure) {
        return failure instanceof EngineException engine && engine.problem().kind() == Problem.Kind.KEY_REJECTED;
    }

    public void refreshSpent() {
        tasks.run(
                () -> {
                    LocalDate day = LocalDate.now(clock);
                    return new Spent(since(day), since(day.withDayOfMonth(1)));
                },
                spent -> {
                    today.set(spent.today());
                    month.set(spent.month());
                },
                _ -> {});
    }

    private Money since(LocalDate first) {
        return ledger.spentSince(first.atStartOfDay(clock.getZone()).toInstant());
    }
}
