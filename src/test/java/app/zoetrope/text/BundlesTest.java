package app.zoetrope.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every text is there in every language, is used, and can be said.
class BundlesTest {
    private static final Map<String, String> ENGLISH = Bundles.of("en");
    private static final String SOURCES = Bundles.sources();

    /// What goes into prompts stays English: the sketch's reader and the model understand that.
    private static final Pattern ENGLISH_ALONE =
            Pattern.compile("lamps\\.\\w+\\.(words|suggestions)|shell\\.sample\\.(prompt|words)");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern COMMAND = Pattern.compile("\\[([A-Z][A-Z_]+)]");
    /// Help texts of the terminal are no patterns.
    private static final Set<String> PLAIN = found(Pattern.compile("\\$\\{bundle:([\\w.-]+)}"), SOURCES);

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "ja", "zh"})
    void aLanguageHasEveryTextAndNoOther(String language) {
        var expected = new TreeSet<>(ENGLISH.keySet());
        expected.removeIf(key -> ENGLISH_ALONE.matcher(key).matches());
        var own = new TreeSet<>(Bundles.of(language).keySet());
        var missing = new TreeSet<>(expected);
        missing.removeAll(own);
        own.removeAll(expected);
        assertThat(missing).as("missing in " + language).isEmpty();
        assertThat(own).as("in " + language + " alone").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "ja", "zh"})
    void aTextTakesTheSameArgumentsInEveryLanguage(String language) {
        assertThat(Bundles.of(language)).allSatisfy((key, text) -> {
            String english = String.valueOf(ENGLISH.get(key));
            assertThat(found(ARGUMENT, text)).as(key).isEqualTo(found(ARGUMENT, english));
            assertThat(found(COMMAND, text)).as(key).isEqualTo(found(COMMAND, english));
            assertThat(text.isBlank()).as(key).isEqualTo(english.isBlank());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es", "ja", "zh"})
    void everyTextCanBeSaid(String language) {
        Bundles.of(language).forEach((key, text) -> {
            if (PLAIN.contains(key)) {
                return;
            }
            assertThatCode(() -> said(text, language, 0)).as(key).doesNotThrowAnyException();
            assertThat(List.of(said(text, language, 0), said(text, language, 1), said(text, language, 7)))
                    .as(key + ": an apostrophe is written twice")
                    .allSatisfy(
                            said -> assertThat(said.replaceAll("\\{name}", "")).doesNotContain("{", "}", "''"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es", "ja", "zh"})
    void noSentenceIsStillEnglish(String language) {
        assertThat(Bundles.of(language)).allSatisfy((key, text) -> {
            boolean sentence = text.replaceAll("\\{[^}]*}", "").split("\\s+").length > 4;
            if (sentence) {
                assertThat(text).as(key).isNotEqualTo(ENGLISH.get(key));
            }
        });
    }

    /// A key is written out in the sources, or begins as one that is and goes on in words of the sources.
    @Test
    void everyTextIsUsed() {
        Set<String> written =
                found(Pattern.compile("((?:" + String.join("|", Bundles.areas()) + ")\\.[\\w.-]*)"), SOURCES);
        Set<String> words = found(Pattern.compile("([a-z0-9]+)"), SOURCES.toLowerCase(Locale.ROOT));
        assertThat(ENGLISH.keySet())
                .allSatisfy(key -> assertThat(written.contains(key) || isBuilt(key, written, words))
                        .as(key)
                        .isTrue());
    }

    private static boolean isBuilt(String key, Set<String> written, Set<String> words) {
        for (int end = key.lastIndexOf('.'); end > 0; end = key.lastIndexOf('.', end - 1)) {
            boolean begun = written.contains(key.substring(0, end + 1)) || written.contains(key.substring(0, end));
            if (begun) {
                String rest = key.substring(end + 1).toLowerCase(Locale.ROOT);
                return List.of(rest.split("[._-]")).stream()
                        .allMatch(word -> words.contains(word) || words.contains(word.replaceFirst("tip$", "")));
            }
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource({"en, Inter-Regular", "de, Inter-Regular", "es, Inter-SemiBold"})
    @CsvSource({"ja, NotoSansJP-Regular", "ja, NotoSansJP-Bold", "zh, NotoSansSC-Regular", "zh, NotoSansSC-Bold"})
    void theFontHasEverySignOfItsLanguage(String language, String font) throws IOException, FontFormatException {
        Font letters = Font.createFont(
                Font.TRUETYPE_FONT,
                Path.of("src/main/resources/app/zoetrope/ui/theme", font + ".otf")
                        .toFile());
        var missing = new TreeSet<String>();
        Bundles.of(language).forEach((key, text) -> {
            boolean ownName = key.startsWith("preferences.language.");
            text.codePoints()
                    .filter(sign -> !ownName && sign > ' ' && !letters.canDisplay(sign))
                    .forEach(sign -> missing.add(Character.toString(sign) + " in " + key));
        });
        assertThat(missing).isEmpty();
    }

    private static String said(String text, String language, int number) {
        Object[] arguments = new Object[10];
        java.util.Arrays.fill(arguments, number);
        return new MessageFormat(text, Locale.of(language)).format(arguments);
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult each) -> each.group(1))
                .collect(Collectors.toCollection(HashSet::new));
    }
}
