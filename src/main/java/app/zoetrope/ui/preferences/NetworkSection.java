package app.zoetrope.ui.preferences;

import app.zoetrope.settings.ProxyWay;
import app.zoetrope.settings.ServiceSettings;
import app.zoetrope.settings.Settings;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.ViewScope;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/// The way to the network, and the addresses of the service.
final class NetworkSection extends Section {
    private static final double HOST = 200;
    private static final double PORT = 72;
    private static final double ADDRESS = 280;

    NetworkSection(NetworkViewModel model) {
        super("network");
        Settings all = model.settings();
        var network = all.networkSettings();
        add(
                line(
                        "proxy",
                        Controls.segmented(
                                "settings-proxy",
                                network.wayProperty(),
                                List.of(ProxyWay.values()),
                                way -> Text.of("preferences.proxy." + way))),
                all,
                network.wayProperty());
        VBox own = own(model);
        add(own, all, network.hostProperty(), network.portProperty());
        own.visibleProperty().bind(model.manualProperty());
        own.managedProperty().bind(own.visibleProperty());
        add(test(model));
        ServiceSettings service = all.serviceSettings();
        VBox api = address("address", "settings-address", model.api(), service.isApiUrlSet());
        api.getChildren().add(Controls.problem(model.warningProperty(), BootstrapIcons.KEY));
        add(api, all, service.ownApiUrlProperty());
        add(
                address("upload", "settings-upload-address", model.upload(), service.isUploadUrlSet()),
                all,
                service.ownUploadUrlProperty());
        resettable(all);
    }

    private static VBox own(NetworkViewModel model) {
        TextField host = input("proxy.host", "settings-proxy-host", model.host(), HOST);
        TextField port = input("proxy.port", "settings-proxy-port", model.port(), PORT);
        var both = new HBox(8, host, port);
        both.setAlignment(Pos.CENTER_RIGHT);
        VBox line = line("proxy.own", both);
        line.getChildren().addAll(problem(model.host()), problem(model.port()));
        return line;
    }

    private VBox test(NetworkViewModel model) {
        var button = new Button(Text.of("preferences.network.test.act"));
        button.setId("settings-test-network");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> model.test());
        VBox line = line("network.test", button);
        var icon = new FontIcon(BootstrapIcons.CHECK2_CIRCLE);
        var words = new Label();
        words.setId("settings-network-state");
        words.setWrapText(true);
        words.textProperty().bind(model.wordsProperty());
        var answer = new HBox(icon, words);
        answer.setAlignment(Pos.CENTER_LEFT);
        answer.visibleProperty().bind(words.textProperty().isNotEmpty());
        answer.managedProperty().bind(answer.visibleProperty());
        line.getChildren().add(answer);
        new ViewScope(this)
                .whileShowing(() -> model.outcomeProperty().subscribe(now -> {
                    icon.setIconCode(
                            switch (now) {
                                case REACHED -> BootstrapIcons.CHECK2_CIRCLE;
                                case NOT_REACHED -> BootstrapIcons.EXCLAMATION_TRIANGLE;
                                case ASKING, UNKNOWN -> BootstrapIcons.HOURGLASS_SPLIT;
                            });
                    answer.getStyleClass()
                            .setAll(
                                    "problem",
                                    switch (now) {
                                        case REACHED -> "good";
                                        case NOT_REACHED -> "wrong";
                                        case ASKING, UNKNOWN -> "calm";
                                    });
                }));
        return line;
    }

    private static VBox address(String key, String id, Field<Optional<URI>> field, boolean fromEnvironment) {
        VBox line = line(fromEnvironment ? key + ".set" : key, id, field, ADDRESS);
        line.setDisable(fromEnvironment);
        return line;
    }
}
