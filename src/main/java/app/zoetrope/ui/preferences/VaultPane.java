package app.zoetrope.ui.preferences;

import app.zoetrope.secrets.Vault;
import app.zoetrope.text.Text;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// Where the passphrase of the key's file is typed; there only where there is no keyring.
final class VaultPane extends VBox {
    private final PasswordField passphrase = new PasswordField();
    private final ObservableValue<Vault.State> state;
    private boolean wanted;

    /// @param key what is typed in the key's own field
    /// @param done told after a key was kept
    VaultPane(VaultViewModel model, Supplier<String> key, Runnable done) {
        super(8);
        getStyleClass().add("line");
        var label = new Label();
        label.textProperty()
                .bind(model.stateProperty()
                        .map(state -> Text.of(
                                state == Vault.State.CLOSED ? "preferences.vault.closed" : "preferences.vault.offer")));
        var help = new Label();
        help.textProperty()
                .bind(model.stateProperty()
                        .map(state -> Text.of(
                                state == Vault.State.CLOSED
                                        ? "preferences.vault.closed.help"
                                        : "preferences.vault.offer.help")));
        help.getStyleClass().add("second");
        help.setWrapText(true);
        passphrase.setId("settings-passphrase");
        passphrase.setPromptText(Text.of("preferences.vault.passphrase"));
        passphrase.setAccessibleText(Text.of("preferences.vault.passphrase"));
        passphrase.textProperty().bindBidirectional(model.passphraseProperty());
        HBox.setHgrow(passphrase, Priority.ALWAYS);
        label.setLabelFor(passphrase);
        var act = new Button();
        act.setId("settings-vault");
        act.setMinWidth(USE_PREF_SIZE);
        act.textProperty()
                .bind(model.stateProperty()
                        .map(state -> Text.of(
                                state == Vault.State.CLOSED
                                        ? "preferences.vault.open.act"
                                        : "preferences.vault.keep.act")));
        act.disableProperty()
                .bind(model.workingProperty().or(model.passphraseProperty().isEmpty()));
        act.setOnAction(_ -> {
            if (model.stateProperty().get() == Vault.State.CLOSED && key.get().isBlank()) {
                model.open();
            } else {
                model.keep(key.get(), done);
            }
        });
        passphrase.setOnAction(_ -> act.fire());
        var both = new HBox(8, passphrase, act);
        both.setAlignment(Pos.CENTER_LEFT);
        HBox said = Controls.problem(model.wordsProperty(), BootstrapIcons.INFO_CIRCLE);
        said.setId("settings-vault-words");
        getChildren().addAll(new VBox(2, label, help), both, said);
        visibleProperty().bind(model.stateProperty().map(state -> state != Vault.State.NOT_OFFERED));
        managedProperty().bind(visibleProperty());
        state = model.stateProperty();
        state.subscribe((_, _) -> {
            if (wanted) {
                focusIfClosed();
            }
            wanted = false;
        });
    }

    /// Puts the cursor into the passphrase of a closed file, now or when it turns out to be closed.
    void focusIfClosed() {
        wanted = state.getValue() != Vault.State.CLOSED;
        if (!wanted) {
            passphrase.requestFocus();
        }
    }
}
