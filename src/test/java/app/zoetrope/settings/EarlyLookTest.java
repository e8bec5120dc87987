package app.zoetrope.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EarlyLookTest {
    private static final EarlyLook OF_SYSTEM = new EarlyLook(Language.SYSTEM, 0);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void whatTheSettingsWriteIsFound(Language language) {
        Path file = folder.resolve("settings.json");
        var settings = new Settings(file, _ -> null);
        try (var open = SettingsFile.open(file, settings)) {
            settings.compose().promptProperty().set("a \"look\": {\"language\": \"JA\", \"scale\": 200} }");
            settings.look().languageProperty().set(language);
            settings.look().scaleProperty().set(125);
            open.flush();
        }
        assertThat(EarlyLook.of(file)).isEqualTo(new EarlyLook(language, 125));
    }

    @Test
    void itDoesNotMatterWhereInTheFileTheyAreOrHowItIsLaidOut() throws IOException {
        assertThat(of("{\"x\":{},\"look\":{\"scale\":90,\"theme\":\"DARK\",\"language\":\"ES\"},\"version\":2}"))
                .isEqualTo(new EarlyLook(Language.ES, 90));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"look\": null}",
                "{\"look\": {\"language\": 7, \"scale\": \"large\"}}",
                "{\"look\": {\"language\": \"KLINGON\", \"scale\": 123456789}}"
            })
    void whatMakesNoSenseIsAsTheSystemSays(String json) throws IOException {
        assertThat(of(json)).isEqualTo(OF_SYSTEM);
    }

    @Test
    void bytesThatAreNoTextAreAsTheSystemSays() throws IOException {
        Path file = Files.write(folder.resolve("bytes.json"), "\u00fc\"look\"".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(EarlyLook.of(file)).isEqualTo(OF_SYSTEM);
        assertThat(EarlyLook.of(folder.resolve("none.json"))).isEqualTo(OF_SYSTEM);
    }

    private EarlyLook of(String json) throws IOException {
        return EarlyLook.of(Files.writeString(folder.resolve("settings.json"), json));
    }
}
