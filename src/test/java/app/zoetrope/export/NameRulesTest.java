package app.zoetrope.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.model.Clip;
import app.zoetrope.testkit.Clips;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Names by the rules of all three systems at once: a file is often carried from one to another.
class NameRulesTest {
    private static final Pattern WINDOWS_RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])(\\..*)?");
    private static final List<String> EVIL = List.of(
            "..",
            "../../etc/passwd",
            "/etc/shadow",
            "C:\\Windows\\system32",
            "\\\\host\\share\\x",
            "~/.ssh/id",
            "-rf",
            "--",
            "%TEMP%",
            "$HOME",
            "${jndi:x}",
            "`id`",
            "nul.mp4",
            "CON",
            "com1.tar.gz",
            "LPT\u00b9",
            "aux ",
            "prn.",
            "a\u0000b",
            "a\nb",
            "a\tb",
            "\u202egpj.exe",
            "\u200b\u200b",
            "\ufeff",
            "...",
            " . . ",
            "a:b",
            "a|b?c*d<e>f\"g",
            "e\u0301",
            "\u00e9",
            "\u1112\u1161\u11ab".repeat(90),
            "\ud55c".repeat(300),
            "\ud83d\udc68\u200d\ud83d\udc69".repeat(60),
            "\ud800",
            "\udfff x",
            "\u0130stanbul",
            "stra\u00dfe",
            "STRASSE",
            "x".repeat(4096),
            "{id}",
            "{",
            "}}",
            "file:///x",
            ".hidden",
            "desktop.ini",
            "Thumbs.db",
            "$Mft",
            "con .txt",
            "\u2028",
            "a/b/c/d/e/f/g/h/i/j/k",
            "trailing.",
            "trailing ");
    private static final List<String> PATTERNS = List.of(
            "{prompt}",
            "{words}",
            "{source}/{prompt}",
            "{prompt}/{prompt}/{prompt}",
            "{collection}/{date} {words}",
            "..//{prompt}",
            "{prompt}/../{prompt}",
            "/{prompt}",
            "C:/{prompt}",
            "{prompt}.",
            "con/{prompt}",
            "{id}{prompt}",
            "{prompt}/",
            "\\{prompt}\\{words}");

    @Property(tries = 500)
    void everyPartOfEveryNameIsAllowedEverywhere(@ForAll("hostile") String prompt, @ForAll("patterns") String pattern) {
        Clip clip = Clips.clip(7, prompt);
        String path = new NameTemplate(pattern).path(new Naming(clip, 1, 1, "web"), ZoneOffset.UTC);
        assertThat(path).isNotEmpty().doesNotStartWith("/").doesNotContain("\\");
        assertThat(path.length()).as("Windows has 259 for all").isLessThanOrEqualTo(210);
        for (String part : path.split("/", -1)) {
            allowed(part);
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        allowed(name + ".mp4");
        String longest =
                FolderExport.part(Path.of(name + " (999).webm.json"), "123456").toString();
        assertThat(longest.getBytes(StandardCharsets.UTF_8).length).as("Linux").isLessThanOrEqualTo(255);
        assertThat(Normalizer.normalize(longest, Normalizer.Form.NFD).length())
                .as("macOS")
                .isLessThanOrEqualTo(255);
    }

    private static void allowed(String part) {
        assertThat(part).isNotEmpty().isNotEqualTo(".").isNotEqualTo("..");
        assertThat(part).as("Windows").doesNotContainPattern("[<>:\"/\\\\|?*\\x00-\\x1f\\x7f]");
        assertThat(part).as("Windows").doesNotEndWith(".").doesNotEndWith(" ");
        assertThat(part)
                .as("hidden, or an option")
                .doesNotStartWith(".")
                .doesNotStartWith("-")
                .doesNotStartWith(" ");
        assertThat(WINDOWS_RESERVED.matcher(part).matches())
                .as("Windows: %s", part)
                .isFalse();
        assertThat(Normalizer.isNormalized(part, Normalizer.Form.NFC))
                .as("one form for all")
                .isTrue();
        assertThat(part.getBytes(StandardCharsets.UTF_8).length).as("Linux").isLessThanOrEqualTo(200);
        assertThat(new String(part.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .as("no half signs")
                .isEqualTo(part);
        assertThat(part)
                .as("no sign that turns others round")
                .doesNotContainPattern("[\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");
    }

    @Example
    void noneOfFiveHundredHostilePromptsLeavesTheFolderOrMeetsAnother() {
        var random = new Random(5);
        var clips = new ArrayList<Clip>();
        for (int i = 0; i < 500; i++) {
            String evil = EVIL.get(i % EVIL.size());
            clips.add(Clips.clip(i, i < EVIL.size() ? evil : evil + EVIL.get(random.nextInt(EVIL.size()))));
        }
        Path folder = Path.of("/exports/here");
        for (String pattern : PATTERNS) {
            var order = ExportOrder.copies(clips, new NameTemplate(pattern), folder);
            ExportPlan plan = ExportPlan.of(order, clip -> Path.of("/library", clip.file()), _ -> 1, ZoneOffset.UTC);
            Set<String> seen = new HashSet<>();
            for (ExportPlan.Item item : plan.items()) {
                Path target = item.target();
                assertThat(target.normalize())
                        .isEqualTo(target)
                        .startsWithRaw(folder)
                        .isNotEqualTo(folder);
                String folded = Normalizer.normalize(target.toString(), Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT);
                assertThat(seen.add(folded))
                        .as("%s twice with %s", target, pattern)
                        .isTrue();
            }
            assertThat(plan.items()).hasSize(500);
        }
    }

    @Provide
    Arbitrary<String> hostile() {
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(300);
        Arbitrary<String> evil = Arbitraries.of(EVIL);
        return Arbitraries.oneOf(
                any,
                evil,
                Combinators.combine(evil, any).as(String::concat),
                Combinators.combine(any, evil).as(String::concat));
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(PATTERNS);
    }
}
