package app.zoetrope.ui.preferences;

import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Tips;
import app.zoetrope.ui.fx.ViewScope;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The key of the remote service, and what the account holds.
final class AccountSection extends Section {
    private final PasswordField key = new PasswordField();
    private final Label place = new Label();
    private final Label state = new Label();
    private final FontIcon icon = new FontIcon();
    private final HBox answer = new HBox(icon, state);
    private final Button test = new Button(Text.of("preferences.key.test"));
    private final Button remove = new Button(Text.of("preferences.key.remove"));
    private final VaultPane passphrase;

    AccountSection(AccountViewModel model, VaultViewModel vault) {
        super("account");
        key.setId("settings-api-key");
        key.setAccessibleText(Text.of("preferences.key"));
        key.textProperty().bindBidirectional(model.typedProperty());
        key.setOnAction(_ -> model.save());
        model.typedProblemProperty().subscribe(why -> key.pseudoClassStateChanged(Controls.WRONG, !why.isEmpty()));
        HBox.setHgrow(key, Priority.ALWAYS);
        var save = new Button(Text.of("preferences.key.save"));
        save.setId("settings-save-key");
        save.setOnAction(_ -> model.save());
        save.disableProperty()
                .bind(model.typedProperty()
                        .isEmpty()
                        .or(model.typedProblemProperty().isNotEmpty()));
        test.setId("settings-test-key");
        Tips.put(test, Text.of("preferences.key.test.tip"));
        test.setOnAction(_ -> model.test());
        test.disableProperty()
                .bind(model.keptProperty()
                        .not()
                        .and(model.typedProperty().isEmpty())
                        .or(model.typedProblemProperty().isNotEmpty()));
        remove.setId("settings-remove-key");
        remove.getStyleClass().add("danger");
        remove.setOnAction(_ -> model.remove());
        var controls = new HBox(8, key, save, test, remove);
        controls.setAlignment(Pos.CENTER_LEFT);
        place.getStyleClass().add("second");
        place.setWrapText(true);
        state.setId("settings-key-state");
        state.setWrapText(true);
        answer.getStyleClass().add("problem");
        answer.setAlignment(Pos.CENTER_LEFT);
        var label = new Label(Text.of("preferences.key"));
        label.setLabelFor(key);
        var line = new VBox(
                8,
                label,
                controls,
                Controls.problem(model.typedProblemProperty(), BootstrapIcons.EXCLAMATION_TRIANGLE),
                place,
                answer);
        line.getStyleClass().add("line");
        add(line);
        // what is typed goes with the passphrase; the field is empty afterwards
        passphrase = new VaultPane(
                vault,
                () -> model.typedProperty().get(),
                () -> model.typedProperty().set(""));
        add(passphrase);
        new ViewScope(this).whileShowing(() -> {
            vault.refresh();
            return () -> {};
        });
        new ViewScope(this)
                .whileShowing(() -> Subscription.combine(
                        model.stateProperty().subscribe(this::show),
                        model.keptProperty().subscribe(this::kept)));
        new ViewScope(this)
                .whileShowing(() -> model.placeProperty()
                        .subscribe(where -> place.setText(where.map(known -> Text.of("preferences.key.place." + known))
                                .orElse(""))));
    }

    /// Puts the cursor where the key is typed, or into the passphrase of a locked one.
    void enterKey() {
        key.requestFocus();
        passphrase.focusIfClosed();
    }

    private void kept(boolean kept) {
        key.setPromptText(Text.of(kept ? "preferences.key.replace" : "preferences.key.enter"));
        remove.setVisible(kept);
        remove.setManaged(kept);
    }

    private void show(AccountState now) {
        boolean said = true;
        switch (now) {
            case AccountState.Works works ->
                say(
                        BootstrapIcons.CHECK2_CIRCLE,
                        "good",
                        Text.of(
                                "preferences.key.works",
                                Text.exact(works.balance().total())));
            case AccountState.WorksWithoutBalance() ->
                say(BootstrapIcons.CHECK2_CIRCLE, "good", Text.of("preferences.key.works.plain"));
            case AccountState.Broken broken -> say(BootstrapIcons.EXCLAMATION_TRIANGLE, "wrong", broken.sentence());
            case AccountState.Testing() ->
                say(BootstrapIcons.HOURGLASS_SPLIT, "calm", Text.of("preferences.key.testing"));
            case AccountState.Looking() ->
                say(BootstrapIcons.HOURGLASS_SPLIT, "calm", Text.of("preferences.key.looking"));
            case AccountState.NoKey _, AccountState.HasKey _ -> said = false;
        }
        answer.setVisible(said);
        answer.setManaged(said);
    }

    private void say(BootstrapIcons sign, String tone, String sentence) {
        icon.setIconCode(sign);
        answer.getStyleClass().setAll("problem", tone);
        state.setText(sentence);
    }
}
