package app.zoetrope.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.platform.JavaProcess;
import com.sun.javafx.css.PseudoClassState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import org.junit.jupiter.api.Test;

class StatesTest {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern IN_SHEET = Pattern.compile(":([a-z][a-z-]*)(?=[^{};]*\\{)");
    private static final Pattern IN_CODE = Pattern.compile("getPseudoClass\\(\\s*\"([a-z-]+)\"");

    @Test
    void everyStateThatWeNameHasItsNumberBeforeThereIsASecondThread() throws IOException {
        var named = new TreeSet<String>();
        named.addAll(found(Path.of("src/main/resources"), ".css", IN_SHEET));
        named.addAll(found(Path.of("src/main/java"), ".java", IN_CODE));
        assertThat(named).contains("selected", "compact");
        assertThat(Set.of(States.NAMES.split("\\s+"))).containsAll(named);
    }

    /// A start that has done no more than announce the looks. Says the states in the order of their numbers, among them
    /// one that is new.
    public static final class Announced {
        private Announced() {}

        public static void main(String[] none) {
            Styles.announce();
            var states = new PseudoClassState();
            states.add(PseudoClass.getPseudoClass("new"));
            Stream.of(States.NAMES.split("\\s+"))
                    .map(PseudoClass::getPseudoClass)
                    .forEach(states::add);
            states.forEach(state -> System.out.println(state.getPseudoClassName()));
        }
    }

    @Test
    void announcingTheLooksGivesThemTheirNumbers() throws IOException {
        byte[] said =
                JavaProcess.start(Announced.class, List.of()).getInputStream().readAllBytes();
        assertThat(new String(said, StandardCharsets.UTF_8).lines())
                .containsAll(List.of(States.NAMES.split("\\s+")))
                .last()
                .isEqualTo("new");
    }

    private static Set<String> found(Path folder, String ending, Pattern name) throws IOException {
        var all = new TreeSet<String>();
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(file -> file.toString().endsWith(ending)).toList();
        }
        for (Path file : files) {
            name.matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""))
                    .results()
                    .forEach(match -> all.add(match.group(1)));
        }
        return all;
    }
}
