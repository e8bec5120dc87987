package app.zoetrope.ui.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.secrets.Vault;
import app.zoetrope.testkit.DirectTaskRunner;
import app.zoetrope.testkit.FxExtension;
import app.zoetrope.testkit.Look;
import javafx.application.ColorScheme;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("fx")
@ExtendWith(FxExtension.class)
class VaultPaneTest {
    private final FakeVault vault = new FakeVault();
    private final VaultViewModel model = new VaultViewModel(vault, new DirectTaskRunner(), () -> {});
    private final TextField other = new TextField();
    private VaultPane pane;
    private Stage stage;

    @BeforeEach
    void show() {
        stage = Look.show(
                () -> {
                    pane = new VaultPane(model, () -> "", () -> {});
                    return new VBox(other, pane);
                },
                600,
                200,
                ColorScheme.DARK);
        FxExtension.runOnFx(other::requestFocus);
    }

    @AfterEach
    void hide() {
        FxExtension.runOnFx(stage::hide);
    }

    @Test
    void theCursorGoesIntoThePassphraseOfAClosedFile() {
        vault.state = Vault.State.CLOSED;
        FxExtension.runOnFx(() -> {
            model.refresh();
            pane.focusIfClosed();
        });
        assertThat(focused()).isEqualTo("settings-passphrase");
    }

    @Test
    void itGoesThereWhenTheFileTurnsOutToBeClosed() {
        vault.state = Vault.State.CLOSED;
        FxExtension.runOnFx(() -> {
            pane.focusIfClosed();
            model.refresh();
        });
        assertThat(focused()).isEqualTo("settings-passphrase");
    }

    @Test
    void itStaysWhereItIsIfThereIsNoFileAndIsNotTakenLater() {
        vault.state = Vault.State.EMPTY;
        FxExtension.runOnFx(() -> {
            pane.focusIfClosed();
            model.refresh();
            vault.state = Vault.State.CLOSED;
            model.refresh();
        });
        assertThat(focused()).isNotEqualTo("settings-passphrase");
    }

    private String focused() {
        return FxExtension.onFx(
                () -> String.valueOf(stage.getScene().getFocusOwner().getId()));
    }
}
