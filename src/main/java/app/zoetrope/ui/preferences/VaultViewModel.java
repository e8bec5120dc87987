package app.zoetrope.ui.preferences;

import app.zoetrope.secrets.Vault;
import app.zoetrope.secrets.VaultException;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.TaskRunner;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The key in a file with a passphrase, where there is no keyring. The passphrase is asked for once a session, and
/// leaves the field as soon as it is used.
public final class VaultViewModel {
    private final Vault vault;
    private final TaskRunner tasks;
    private final Runnable opened;
    private final StringProperty passphrase = new SimpleStringProperty(this, "passphrase", "");
    private final ReadOnlyObjectWrapper<Vault.State> state =
            new ReadOnlyObjectWrapper<>(this, "state", Vault.State.NOT_OFFERED);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(this, "working", false);

    /// @param opened told when the key is known, or kept elsewhere, from now on
    public VaultViewModel(Vault vault, TaskRunner tasks, Runnable opened) {
        this.vault = vault;
        this.tasks = tasks;
        this.opened = opened;
    }

    public StringProperty passphraseProperty() {
        return passphrase;
    }

    public ReadOnlyObjectProperty<Vault.State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What came of the last try; empty before.
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /// Making a key of a passphrase takes a moment.
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    public void refresh() {
        tasks.run(vault::state, state::set, _ -> {});
    }

    public void open() {
        char[] letters = take();
        work(() -> vault.open(letters), "preferences.vault.opened", opened);
    }

    /// @param key what is typed in the key's own field
    /// @param kept told when it is in the file
    public void keep(String key, Runnable kept) {
        char[] letters = take();
        if (key.isBlank()) {
            words.set(Text.of("preferences.vault.noKey"));
            return;
        }
        work(() -> vault.keep(key, letters), "preferences.vault.kept", () -> {
            kept.run();
            opened.run();
        });
    }

    private char[] take() {
        char[] letters = passphrase.get().toCharArray();
        passphrase.set("");
        return letters;
    }

    private interface Act {
        void run() throws VaultException;
    }

    private void work(Act act, String done, Runnable then) {
        working.set(true);
        words.set(Text.of("preferences.vault.working"));
        tasks.run(
                () -> {
                    act.run();
                    return vault.state();
                },
                now -> {
                    working.set(false);
                    state.set(now);
                    words.set(Text.of(done));
                    then.run();
                },
                failure -> {
                    working.set(false);
                    words.set(
                            failure instanceof VaultException known
                                    ? Text.of("preferences.vault." + known.why())
                                    : Text.of("preferences.care.failed", Text.reason(failure)));
                });
    }
}
