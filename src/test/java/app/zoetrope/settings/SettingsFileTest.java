package app.zoetrope.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.model.EngineId;
import app.zoetrope.model.Fit;
import app.zoetrope.model.Money;
import app.zoetrope.model.Rates;
import app.zoetrope.model.Resolution;
import app.zoetrope.testkit.Locales;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SettingsFileTest {
    private static final Duration NEVER_BY_ITSELF = Duration.ofHours(1);
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("data").resolve("settings.json");
    }

    private Settings fresh() {
        return new Settings(folder.resolve("Zoetrope"), _ -> null);
    }

    private Settings read() {
        Settings settings = fresh();
        SettingsFile.open(file, settings, NEVER_BY_ITSELF).close();
        return settings;
    }

    private static void changeAll(Settings settings) {
        settings.engineProperty().set(EngineId.SKETCH);
        settings.themeProperty().set(Theme.SYSTEM);
        settings.keysProperty().set(Map.of("MUTE", "Shift+M", "LOOP", "Y"));
        settings.libraryProperty().set(Path.of("elsewhere").toAbsolutePath());
        settings.parallelJobsProperty().set(5);
        settings.heldJobsProperty().set(HeldJobs.ALWAYS_START);
        settings.windowProperty().set(Optional.of(new WindowPlace(-5, 7.5, 1440, 900, true)));
        settings.money()
                .ratesProperty()
                .set(new Rates(
                        Map.of(Resolution.P480, Money.usd("0.2"), Resolution.P720, Money.usd("0.3")),
                        Money.usd("0.001"),
                        "invoice",
                        LocalDate.of(2026, 11, 1)));
        settings.money().capPerJobProperty().set(Optional.of(Money.usd("1.5")));
        settings.money().capPerDayProperty().set(Optional.of(Money.usd("10")));
        settings.money().capPerMonthProperty().set(Optional.of(Money.usd("100")));
        settings.money().confirmAboveProperty().set(Optional.empty());
        settings.serviceSettings().slugProperty().set("grok-imagine-video-2");
        settings.serviceSettings().protocolProperty().set(Protocol.V1);
        settings.serviceSettings().pictureWayProperty().set(PictureWay.DATA_URI);
        settings.compose().promptProperty().set("a \"cat\"\nsurfing, späť 🌊");
        settings.compose().ratioProperty().set(AspectRatio.R2X3);
        settings.compose().resolutionProperty().set(Resolution.P720);
        settings.compose().secondsProperty().set(15);
        settings.compose().takesProperty().set(4);
        settings.compose().fitProperty().set(Fit.PAD);
        settings.compose().pictureProperty().set(Optional.of(Path.of("cat.jpg").toAbsolutePath()));
        settings.player().volumeProperty().set(0.25);
        settings.player().mutedProperty().set(true);
        settings.player().loopProperty().set(false);
        settings.export().folderProperty().set(Optional.of(Path.of("out").toAbsolutePath()));
        settings.export().templateProperty().set("{date} {prompt}");
        settings.export()
                .revealProperty()
                .set(!settings.export().revealProperty().get());
        settings.export().watchProperty().set(!settings.export().watchProperty().get());
        settings.export()
                .watchFolderProperty()
                .set(Optional.of(Path.of("watched").toAbsolutePath()));
        settings.tileSizeProperty().set(360);
        settings.look().accentProperty().set(Accent.TEAL);
        settings.look().languageProperty().set(Language.JA);
        settings.look().scaleProperty().set(150);
        settings.look().motionProperty().set(Motion.REDUCED);
        settings.notices().soundProperty().set(true);
        settings.notices().systemProperty().set(false);
        settings.serviceSettings().ownApiUrlProperty().set(Optional.of(URI.create("https://service.example/base")));
        settings.serviceSettings().ownUploadUrlProperty().set(Optional.of(URI.create("http://127.0.0.1:8088")));
        settings.networkSettings().wayProperty().set(ProxyWay.MANUAL);
        settings.networkSettings().hostProperty().set("proxy.studio");
        settings.networkSettings().portProperty().set(3128);
        settings.care().crashReportsProperty().set(false);
        settings.care().updatesProperty().set(true);
        settings.care().updateAddressProperty().set("https://updates.example/zoetrope.json");
        settings.care().welcomedProperty().set(true);
    }

    @Test
    void anOlderFormIsBroughtToTheNewestAndKeptForWhoeverGoesBack() throws IOException {
        Files.createDirectories(file.getParent());
        String old = "{\"version\": 1, \"theme\": \"LIGHT\", \"parallelJobs\": 4}";
        Files.writeString(file, old);
        Settings settings = fresh();
        try (var opened = SettingsFile.open(file, settings, NEVER_BY_ITSELF)) {
            assertThat(opened.damaged()).isEmpty();
            assertThat(settings.themeProperty().get()).isEqualTo(Theme.LIGHT);
            settings.parallelJobsProperty().set(6);
        }
        JsonNode now = JSON.readTree(Files.readAllBytes(file));
        assertThat(now.path("version").asInt()).isEqualTo(2);
        assertThat(now.path("look").path("theme").asString()).isEqualTo("LIGHT");
        assertThat(now.has("theme")).isFalse();
        assertThat(file.resolveSibling("settings.v1.json")).hasContent(old);
        assertThat(read().parallelJobsProperty().get()).isEqualTo(6);
    }

    private static Map<String, JsonNode> values(Settings settings) {
        var values = new java.util.TreeMap<String, JsonNode>();
        settings.fields().follow(values::put);
        return values;
    }

    @Test
    void everySettingComesBackAfterARestart() {
        Settings before = fresh();
        Map<String, JsonNode> defaults = Map.copyOf(values(before));
        try (var _ = SettingsFile.open(file, before, NEVER_BY_ITSELF)) {
            changeAll(before);
        }
        assertThat(values(before))
                .as("the test changes every one")
                .allSatisfy((name, value) -> assertThat(value).as(name).isNotEqualTo(defaults.get(name)));
        assertThat(values(read())).isEqualTo(values(before));
    }

    @Test
    void theFileIsTheSameOnEveryMachine() throws Exception {
        String written = Locales.same(() -> {
            Files.deleteIfExists(file);
            Settings settings = fresh();
            try (var _ = SettingsFile.open(file, settings, NEVER_BY_ITSELF)) {
                changeAll(settings);
            }
            assertThat(values(read())).isEqualTo(values(settings));
            return Files.readString(file);
        });
        assertThat(written).contains("\"volume\" : 0.25", "\"2026-11-01\"");
    }

    @Test
    void withoutAFileTheDefaultsHold() {
        Settings settings = read();
        assertThat(settings.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(settings.parallelJobsProperty().get()).isEqualTo(3);
        assertThat(settings.libraryProperty().get()).isEqualTo(folder.resolve("Zoetrope"));
        assertThat(file).as("nothing was changed, nothing is written").doesNotExist();
    }

    @Test
    void whatChangesIsWrittenByItselfALittleLater() {
        Settings settings = fresh();
        try (var _ = SettingsFile.open(file, settings, Duration.ofMillis(1))) {
            settings.compose().promptProperty().set("one");
            await().until(() -> Files.exists(file) && Files.readString(file).contains("\"one\""));
            settings.compose().promptProperty().set("two");
            await().until(() -> Files.readString(file).contains("\"two\""));
        }
    }

    @Test
    void aDamagedFileIsSetAsideAndTheDefaultsHold() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"theme\": \"LIG");
        Settings settings = fresh();
        try (var open = SettingsFile.open(file, settings, NEVER_BY_ITSELF)) {
            assertThat(settings.themeProperty().get()).isEqualTo(Theme.DARK);
            assertThat(open.damaged())
                    .hasValueSatisfying(aside -> assertThat(aside).hasContent("{\"theme\": \"LIG"));
            assertThat(file).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "null", "\u0000\u0001"})
    void whatIsNoObjectCountsAsDamaged(String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        try (var open = SettingsFile.open(file, fresh(), NEVER_BY_ITSELF)) {
            assertThat(open.damaged()).isPresent();
        }
    }

    @Test
    void aFieldOfAWrongTypeKeepsItsDefaultAndSpoilsNoOther() throws IOException {
        Settings changed = fresh();
        try (var _ = SettingsFile.open(file, changed, NEVER_BY_ITSELF)) {
            changeAll(changed);
        }
        String whole = Files.readString(file);
        Map<String, JsonNode> defaults = values(fresh());
        Map<String, JsonNode> wanted = values(changed);
        for (String name : wanted.keySet()) {
            for (String wrong : new String[] {"[[]]", "{\"a\":{}}"}) {
                ObjectNode root = (ObjectNode) JSON.readTree(whole);
                String[] way = name.split("\\.", -1);
                ObjectNode group = way.length == 1 ? root : (ObjectNode) root.get(way[0]);
                group.set(way[way.length - 1], JSON.readTree(wrong));
                Files.writeString(file, JSON.writeValueAsString(root));
                Map<String, JsonNode> got = values(read());
                assertThat(got.get(name)).as(name + " " + wrong).isEqualTo(defaults.get(name));
                got.put(name, wanted.get(name));
                assertThat(got).as("others than " + name).isEqualTo(wanted);
            }
        }
    }

    @Test
    void valuesOutOfRangeAreBroughtIntoIt() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                {"parallelJobs": 0, "compose": {"seconds": 99, "ratio": "21:9", "resolution": "8k"},
                 "player": {"volume": -3}, "look": {"accent": "PLAID"}, "money": {"capPerDay": "-1", "capPerJob": 0.10, "capPerMonth": "much"}}
                """);
        Settings settings = read();
        assertThat(settings.parallelJobsProperty().get()).isEqualTo(1);
        assertThat(settings.compose().secondsProperty().get()).isEqualTo(15);
        assertThat(settings.compose().ratioProperty().get()).isEqualTo(AspectRatio.R16X9);
        assertThat(settings.compose().resolutionProperty().get()).isEqualTo(Resolution.P480);
        assertThat(settings.player().volumeProperty().get()).isZero();
        assertThat(settings.look().accentProperty().get()).isEqualTo(Accent.AMBER);
        assertThat(settings.money().capPerDayProperty().get()).isEmpty();
        assertThat(settings.money().capPerMonthProperty().get()).isEmpty();
        assertThat(settings.money().capPerJobProperty().get()).contains(Money.usd("0.1"));
    }

    @Test
    void whatANewerVersionWroteStaysInTheFile() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"version\": 9, \"player\": {\"surround\": 7}, \"moods\": [1]}");
        Settings settings = fresh();
        try (var _ = SettingsFile.open(file, settings, NEVER_BY_ITSELF)) {
            settings.player().mutedProperty().set(true);
        }
        JsonNode root = JSON.readTree(Files.readString(file));
        assertThat(root.at("/version").intValue()).isEqualTo(9);
        assertThat(root.at("/player/surround").intValue()).isEqualTo(7);
        assertThat(root.at("/player/muted").booleanValue()).isTrue();
        assertThat(root.at("/moods/0").intValue()).isEqualTo(1);
    }

    @Test
    void aDraftThatAStopLeftBehindIsIgnored() throws IOException {
        Settings settings = fresh();
        try (var _ = SettingsFile.open(file, settings, NEVER_BY_ITSELF)) {
            settings.themeProperty().set(Theme.LIGHT);
        }
        Files.writeString(file.resolveSibling("settings123.tmp"), "{\"theme\": \"SYS");
        assertThat(read().themeProperty().get()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void noDraftStaysAfterWriting() throws IOException {
        Settings settings = fresh();
        try (var open = SettingsFile.open(file, settings, NEVER_BY_ITSELF)) {
            settings.themeProperty().set(Theme.LIGHT);
            open.flush();
        }
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNobody() throws IOException {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        Settings settings = fresh();
        try (var open = SettingsFile.open(file, settings, NEVER_BY_ITSELF)) {
            settings.themeProperty().set(Theme.LIGHT);
            open.flush();
        }
        assertThat(settings.themeProperty().get()).isEqualTo(Theme.LIGHT);
    }

    @Test
    void ratesThatWereNotEditedAreNotStoredSoThatNewerOnesReplaceThem() throws IOException {
        Settings settings = fresh();
        try (var _ = SettingsFile.open(file, settings, NEVER_BY_ITSELF)) {
            settings.themeProperty().set(Theme.LIGHT);
        }
        assertThat(JSON.readTree(Files.readString(file)).at("/money/rates").isNull())
                .isTrue();
    }

    @Test
    void noSettingIsNamedAfterAKey() {
        assertThat(values(fresh()).keySet())
                .noneMatch(name -> Arrays.stream(new String[] {"key", "secret", "token"})
                        .anyMatch(
                                word -> name.toLowerCase(java.util.Locale.ROOT).contains(word)));
    }
}
