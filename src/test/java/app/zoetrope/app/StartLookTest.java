package app.zoetrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartLookTest {
    private static final List<String> SCALES = List.of("glass.gtk.uiScale", "glass.win.uiScale");
    private final Locale before = Locale.getDefault();
    private final @Nullable String pipeline = System.getProperty("prism.order");

    @TempDir
    Path folder;

    @BeforeEach
    @AfterEach
    void asItWas() {
        Locale.setDefault(before);
        SCALES.forEach(System::clearProperty);
        restore(pipeline);
    }

    private static void restore(@Nullable String pipeline) {
        if (pipeline == null) {
            System.clearProperty("prism.order");
        } else {
            System.setProperty("prism.order", pipeline);
        }
    }

    @Test
    void whatTheCommandLineSaysOfDrawingStays() throws IOException {
        System.setProperty("prism.order", "es2");
        StartLook.apply(settings("{}"));
        assertThat(System.getProperty("prism.order")).isEqualTo("es2");
    }

    @ParameterizedTest
    @CsvSource({
        "SYSTEM, fr-FR, fr-FR",
        "SYSTEM, de-AT, de-AT",
        "DE, en-US, de",
        "DE, de-CH, de-CH",
        "EN, de-DE, en",
        "ZH, ja-JP, zh",
        "KLINGON, es-MX, es-MX",
    })
    void theLanguageHoldsFromTheStart(String chosen, String system, String then) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(system));
        StartLook.apply(settings("{\"look\": {\"language\": \"" + chosen + "\"}}"));
        assertThat(Locale.getDefault().toLanguageTag()).isEqualTo(then);
    }

    @Test
    void textsFollow() throws IOException {
        Locale.setDefault(Locale.JAPAN);
        StartLook.apply(settings("{\"look\": {\"language\": \"EN\"}}"));
        assertThat(Text.of("shell.spending")).isEqualTo("Spending");
    }

    @ParameterizedTest
    @CsvSource(
            value = {"0, -", "150, 150%", "80, 80%", "900, 200%", "1, 80%"},
            nullValues = "-")
    void theScaleHoldsFromTheStart(int percent, String scale) throws IOException {
        StartLook.apply(settings("{\"look\": {\"scale\": " + percent + "}}"));
        assertThat(SCALES)
                .allSatisfy(each -> assertThat(System.getProperty(each)).isEqualTo(scale));
    }

    @Test
    void aScaleOfTheCommandLineStays() throws IOException {
        System.setProperty("glass.gtk.uiScale", "3");
        StartLook.apply(settings("{\"look\": {\"scale\": 150}}"));
        assertThat(System.getProperty("glass.gtk.uiScale")).isEqualTo("3");
    }

    @Test
    void aFileThatIsDamagedOrMissingIsLeftAlone() throws IOException {
        Path damaged = settings("{");
        StartLook.apply(damaged);
        StartLook.apply(folder.resolve("none.json"));
        assertThat(Locale.getDefault()).isEqualTo(before);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(damaged);
        }
    }

    private Path settings(String json) throws IOException {
        return Files.writeString(folder.resolve("settings.json"), json);
    }
}
