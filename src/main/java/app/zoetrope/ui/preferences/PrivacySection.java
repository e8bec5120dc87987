package app.zoetrope.ui.preferences;

import app.zoetrope.settings.CareSettings;
import app.zoetrope.settings.Settings;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.ViewScope;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

/// What is stored where, what leaves this computer, and how to let go of it.
final class PrivacySection extends Section {
    private static final double ADDRESS = 280;

    PrivacySection(PrivacyViewModel model, PreferencesViewModel preferences) {
        super("privacy");
        Settings all = preferences.settings();
        add(words("privacy.stored", List.of("library", "data", "key")));
        add(words("privacy.leaves", List.of("service", "picture", "update", "nothing")));
        add(line("privacy.prompts", act("privacy.prompts", "settings-forget-prompts", model::forgetPrompts)));
        add(line("privacy.caches", act("privacy.caches", "settings-clear-caches", model::clearCaches)));
        CareSettings care = all.care();
        add(reports(model, preferences), all, care.crashReportsProperty());
        add(
                line("updates", Controls.check("updates", "settings-updates", care.updatesProperty())),
                all,
                care.updatesProperty());
        add(
                line(
                        "updates.address",
                        "settings-update-address",
                        Fields.httpsOrNone(care.updateAddressProperty()),
                        ADDRESS),
                all,
                care.updateAddressProperty());
        add(done(model));
        resettable(all);
        new ViewScope(this).whileShowing(() -> {
            model.refresh();
            return () -> {};
        });
    }

    private static VBox reports(PrivacyViewModel model, PreferencesViewModel preferences) {
        Settings all = preferences.settings();
        var show = act(
                "privacy.reports.show",
                "settings-show-reports",
                () -> preferences.show(preferences.about().data().resolve("crashes")));
        var delete = act("privacy.reports.delete", "settings-delete-reports", model::deleteReports);
        show.disableProperty().bind(model.reportsProperty().isEqualTo(0));
        delete.disableProperty().bind(model.reportsProperty().isEqualTo(0));
        var check =
                Controls.check("privacy.reports", "settings-reports", all.care().crashReportsProperty());
        check.setMinWidth(USE_PREF_SIZE);
        var three = new HBox(8, show, delete, check);
        three.setAlignment(Pos.CENTER_RIGHT);
        return line("privacy.reports", three);
    }

    private static Button act(String key, String id, Runnable action) {
        var button = new Button(Text.of("preferences." + key + ".act"));
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static VBox words(String key, List<String> points) {
        var line = new VBox(4, new Label(Text.of("preferences." + key)));
        line.getStyleClass().addAll("line", "words-line");
        for (String point : points) {
            var label = new Label("\u2022 " + Text.of("preferences." + key + "." + point));
            label.getStyleClass().add("second");
            label.setWrapText(true);
            line.getChildren().add(label);
        }
        return line;
    }

    private static VBox done(PrivacyViewModel model) {
        HBox said = Controls.problem(model.wordsProperty(), BootstrapIcons.CHECK2_CIRCLE);
        said.setId("settings-privacy-words");
        var line = new VBox(said);
        line.getStyleClass().add("line");
        line.visibleProperty().bind(said.visibleProperty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }
}
