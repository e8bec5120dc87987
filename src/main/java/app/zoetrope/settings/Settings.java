package app.zoetrope.settings;

import app.zoetrope.model.EngineId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the user has chosen, as observable properties. They are read and changed on one thread, the JavaFX thread
/// where there is one; `limits` and `service` are for any thread. The service's key is not among them.
public final class Settings {
    private final Fields fields = new Fields();
    private final ObjectProperty<EngineId> engine;
    private final ObjectProperty<Theme> theme;
    private final ObjectProperty<Path> library;
    private final IntegerProperty parallelJobs;
    private final ObjectProperty<HeldJobs> heldJobs;
    private final IntegerProperty tileSize;
    private final ObjectProperty<Optional<WindowPlace>> window;
    private final ObjectProperty<Map<String, String>> keys;
    private final MoneySettings money = new MoneySettings(fields);
    private final ServiceSettings service;
    private final ComposeSettings compose = new ComposeSettings(fields);
    private final PlayerSettings player = new PlayerSettings(fields);
    private final LookSettings look = new LookSettings(fields);
    private final NoticeSettings notices = new NoticeSettings(fields);
    private final ExportSettings export = new ExportSettings(fields);
    private final NetworkSettings network = new NetworkSettings(fields);
    private final CareSettings care = new CareSettings(fields);
    private volatile Limits limits;
    private volatile ServiceChoice choice;
    private volatile NetworkChoice networkChoice;

    /// @param defaultLibrary used until the user chooses another folder
    /// @param environment the process's variables: `System::getenv`
    public Settings(Path defaultLibrary, Function<String, @Nullable String> environment) {
        engine = fields.value("engine", EngineId.SEGMIND, EngineId::new, EngineId::value);
        theme = fields.choice("look.theme", Theme.DARK);
        library = fields.any(
                "library",
                defaultLibrary,
                node -> node.isNull() ? defaultLibrary : Path.of(node.stringValue()),
                value -> value.equals(defaultLibrary)
                        ? Fields.JSON.nullNode()
                        : Fields.JSON.stringNode(value.toString()));
        parallelJobs = fields.number("parallelJobs", 3, 1, 16);
        heldJobs = fields.choice("heldJobs", HeldJobs.ASK);
        tileSize = fields.number("grid.tileSize", 200, 120, 420);
        window = fields.optional("window", Optional.<WindowPlace>empty(), WindowPlace::read, WindowPlace::write);
        keys = fields.any("shortcuts", Map.of(), Settings::texts, Settings::object);
        service = new ServiceSettings(fields, environment);
        limits = currentLimits();
        choice = currentChoice();
        networkChoice = network.choice();
        List<Observable> asked = List.of(
                money.ratesProperty(),
                parallelJobs,
                money.capPerJobProperty(),
                money.capPerDayProperty(),
                money.capPerMonthProperty());
        asked.forEach(each -> each.subscribe(() -> limits = currentLimits()));
        List.<Observable>of(
                        service.slugProperty(),
                        service.protocolProperty(),
                        service.pictureWayProperty(),
                        service.ownApiUrlProperty(),
                        service.ownUploadUrlProperty())
                .forEach(each -> each.subscribe(() -> choice = currentChoice()));
        List.<Observable>of(network.wayProperty(), network.hostProperty(), network.portProperty())
                .forEach(each -> each.subscribe(() -> networkChoice = network.choice()));
    }

    /// The engine last used.
    public ObjectProperty<EngineId> engineProperty() {
        return engine;
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// The library folder. The default is not stored, so that a portable folder can be moved.
    public ObjectProperty<Path> libraryProperty() {
        return library;
    }

    public IntegerProperty parallelJobsProperty() {
        return parallelJobs;
    }

    public ObjectProperty<HeldJobs> heldJobsProperty() {
        return heldJobs;
    }

    /// How wide the library's tiles are at least, in pixels.
    public IntegerProperty tileSizeProperty() {
        return tileSize;
    }

    public ObjectProperty<Optional<WindowPlace>> windowProperty() {
        return window;
    }

    /// Keys that the user has changed, by command.
    public ObjectProperty<Map<String, String>> keysProperty() {
        return keys;
    }

    private static Map<String, String> texts(JsonNode node) {
        var texts = new TreeMap<String, String>();
        node.properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().stringValue()));
        return Map.copyOf(texts);
    }

    private static JsonNode object(Map<String, String> texts) {
        var object = Fields.JSON.objectNode();
        new TreeMap<>(texts).forEach(object::put);
        return object;
    }

    public MoneySettings money() {
        return money;
    }

    public ServiceSettings serviceSettings() {
        return service;
    }

    public ComposeSettings compose() {
        return compose;
    }

    public PlayerSettings player() {
        return player;
    }

    public LookSettings look() {
        return look;
    }

    public NoticeSettings notices() {
        return notices;
    }

    public ExportSettings export() {
        return export;
    }

    public NetworkSettings networkSettings() {
        return network;
    }

    public CareSettings care() {
        return care;
    }

    /// Gives one of these settings its first value again.
    public void reset(Property<?> setting) {
        fields.reset(setting);
    }

    /// Whether one of these settings has its first value.
    public boolean isStandard(Property<?> setting) {
        return fields.isStandard(setting);
    }

    /// Any thread.
    public NetworkChoice network() {
        return networkChoice;
    }

    /// Any thread.
    public Limits limits() {
        return limits;
    }

    /// Any thread.
    public ServiceChoice service() {
        return choice;
    }

    Fields fields() {
        return fields;
    }

    private Limits currentLimits() {
        return new Limits(
                money.ratesProperty().get(),
                parallelJobs.get(),
                money.capPerJobProperty().get(),
                money.capPerDayProperty().get(),
                money.capPerMonthProperty().get());
    }

    private ServiceChoice currentChoice() {
        return new ServiceChoice(
                service.slugProperty().get(),
                service.protocolProperty().get(),
                service.pictureWayProperty().get(),
                service.apiUrl(),
                service.uploadUrl());
    }
}
