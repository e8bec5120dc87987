package app.zoetrope.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.Clip;
import app.zoetrope.testkit.Clips;
import app.zoetrope.testkit.Locales;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class NameTemplateTest {
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final List<String> NASTY = List.of(
            "..",
            "/",
            "\\",
            "../../etc/passwd",
            "C:\\x",
            "CON",
            "nul.mp4",
            "a\0b",
            "\n",
            "\u202e",
            "😀",
            "e\u0301",
            " . ",
            "-rf",
            "~",
            "|",
            "?",
            "*",
            "<>",
            "\"",
            "'",
            "$(x)",
            "`",
            "%2e%2e",
            "{id}",
            "{",
            "}",
            "\uD83D",
            "日本",
            "x".repeat(300),
            "👍🏽".repeat(80),
            "\\\\server\\share",
            "file.",
            "aux",
            "LPT1 ");

    @Example
    void everyTokenIsFilled() {
        Clip clip = Clips.clip(1, "Neon rain: tracking shot, left");
        var all = new NameTemplate(
                "{date}/{engine}/{time} {words} {ratio} {resolution} {length} {counter} {rating} {source} {id}");
        assertThat(all.unknown()).isEmpty();
        assertThat(all.path(named(clip, 7), ZoneOffset.UTC))
                .isEqualTo("2026-11-22/segmind/11-53-00 Neon rain tracking shot left 16x9 720p 6s 007 1 surf 00000000");
        assertThat(new NameTemplate("{date}").path(named(clip, 1), ZoneId.of("Asia/Tokyo")))
                .isEqualTo("2026-11-22");
        assertThat(new NameTemplate("{DATE} {wat} {wat}").unknown()).containsExactly("wat");
    }

    @Example
    void theNameIsTheSameOnEveryMachine() throws Exception {
        Clip clip = Clips.clip(1, "TILT IN, Istanbul");
        var all = new NameTemplate("{DATE} {TIME} {WORDS} {RATIO} {LENGTH} {COUNTER} {TAKE} {RATING} {ID}");
        assertThat(Locales.same(() -> all.path(named(clip, 7), ZoneOffset.UTC)))
                .isEqualTo("2026-11-22 11-53-00 TILT IN Istanbul 16x9 6s 007 2 1 00000000");
    }

    @Example
    void somethingIsAlwaysThere() {
        Clip clip = Clips.clip(0, "///");
        for (String pattern : List.of("", "/", "{prompt}", "../..", "///{prompt}///", " . ")) {
            assertThat(new NameTemplate(pattern).path(named(clip, 1), ZoneOffset.UTC))
                    .isEqualTo("clip");
        }
    }

    @Example
    void twoHundredHostilePromptsStayInTheFolder() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            var prompt = new StringBuilder();
            for (int part = 0; part <= i % 5; part++) {
                prompt.append(NASTY.get(i < NASTY.size() && part == 0 ? i : random.nextInt(NASTY.size())));
            }
            isSafe("{prompt}", prompt.toString());
            isSafe("{words}/{prompt}", prompt.toString());
            isSafe(prompt.toString(), "x");
        }
    }

    @Property(tries = 300)
    void anyPatternAndAnyPromptAreSafe(
            @ForAll @StringLength(max = 40) String pattern, @ForAll @StringLength(max = 60) String prompt) {
        isSafe(pattern + "{prompt}/{words}", prompt);
    }

    private static void isSafe(String pattern, String prompt) {
        Clip clip = Clips.clip(0, prompt);
        String path = new NameTemplate(pattern).path(named(clip, 1), ZoneOffset.UTC);
        assertThat(path)
                .isEqualTo(new NameTemplate(pattern).path(named(clip, 1), ZoneOffset.UTC))
                .isNotEmpty();
        Path folder = Path.of("/export");
        assertThat(folder.resolve(path).normalize().startsWith(folder)).as(path).isTrue();
        for (String part : path.split("/", -1)) {
            assertThat(part)
                    .isNotEmpty()
                    .doesNotStartWith(".")
                    .doesNotEndWith(".")
                    .doesNotEndWith(" ");
            assertThat(part).doesNotContainPattern("[<>:\"\\\\|?*\\x00-\\x1f]");
            assertThat(RESERVED.matcher(part).matches()).as(part).isFalse();
            assertThat(part.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200);
        }
    }

    private static Naming named(Clip clip, int number) {
        return new Naming(clip, number, 2, "web");
    }
}
