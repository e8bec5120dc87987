package app.zoetrope.ui.preferences;

import app.zoetrope.settings.NetworkSettings;
import app.zoetrope.settings.ProxyWay;
import app.zoetrope.settings.ServiceSettings;
import app.zoetrope.settings.Settings;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.TaskRunner;
import java.net.URI;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// How the network is reached, whether it is, and where the service is.
public final class NetworkViewModel {
    /// What is known of the way to the service.
    public enum Outcome {
        UNKNOWN,
        ASKING,
        REACHED,
        NOT_REACHED
    }

    private final Settings settings;
    private final NetworkCheck check;
    private final TaskRunner tasks;
    private final Field<String> host;
    private final Field<Number> port;
    private final Field<Optional<URI>> api;
    private final Field<Optional<URI>> upload;
    private final ObservableValue<String> warning;
    private final ObservableValue<Boolean> manual;
    private final ReadOnlyObjectWrapper<Outcome> outcome =
            new ReadOnlyObjectWrapper<>(this, "outcome", Outcome.UNKNOWN);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(this, "words", "");
    private long asked;

    public NetworkViewModel(Settings settings, NetworkCheck check, TaskRunner tasks) {
        this.settings = settings;
        this.check = check;
        this.tasks = tasks;
        NetworkSettings network = settings.networkSettings();
        ServiceSettings service = settings.serviceSettings();
        host = Fields.host(network.hostProperty());
        port = Fields.whole(network.portProperty(), 1, 65_535);
        api = Fields.address(service.ownApiUrlProperty());
        upload = Fields.address(service.ownUploadUrlProperty());
        manual = network.wayProperty().map(way -> way == ProxyWay.MANUAL);
        warning = service.ownApiUrlProperty()
                .map(address -> address.filter(_ -> !service.isApiUrlSet())
                        .map(own -> Text.of("preferences.address.warning", own.getHost()))
                        .orElse(""));
        network.wayProperty().subscribe(this::forget);
        network.hostProperty().subscribe(this::forget);
        network.portProperty().subscribe(this::forget);
        service.ownApiUrlProperty().subscribe(this::forget);
    }

    Settings settings() {
        return settings;
    }

    public Field<String> host() {
        return host;
    }

    public Field<Number> port() {
        return port;
    }

    public Field<Optional<URI>> api() {
        return api;
    }

    public Field<Optional<URI>> upload() {
        return upload;
    }

    /// Whether the user names the proxy.
    public ObservableValue<Boolean> manualProperty() {
        return manual;
    }

    /// That the key goes to another host than Segmind's; empty where it does not.
    public ObservableValue<String> warningProperty() {
        return warning;
    }

    public ReadOnlyObjectProperty<Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// What came of the last test; empty before.
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /// Tries the way to the service; it sends no key and costs nothing.
    public void test() {
        long mine = ++asked;
        URI address = settings.service().apiUrl();
        say(Outcome.ASKING, Text.of("preferences.network.asking", address.getHost()));
        tasks.run(
                () -> check.ask(address),
                took -> {
                    if (mine == asked) {
                        say(
                                Outcome.REACHED,
                                Text.of("preferences.network.reached", address.getHost(), took.toMillis()));
                    }
                },
                failure -> {
                    if (mine == asked) {
                        say(
                                Outcome.NOT_REACHED,
                                Text.of("preferences.network.unreached", address.getHost(), Text.reason(failure)));
                    }
                });
    }

    private void forget() {
        asked++;
        say(Outcome.UNKNOWN, "");
    }

    private void say(Outcome now, String sentence) {
        outcome.set(now);
        words.set(sentence);
    }
}
