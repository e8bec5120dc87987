package app.zoetrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.settings.Accent;
import app.zoetrope.testkit.FxExtension;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The whole scene graph of every screen, in both themes: what can have the focus has a name and a role, the focus goes
/// everywhere in a natural order and is seen there, what is written can be read on what is behind it in every accent,
/// and nothing is told by a colour alone. The window is gone through once, for all the tests.
@Tag("fx")
@ExtendWith(FxExtension.class)
class AccessTest {
    private enum Fault {
        NAMELESS,
        ORDER,
        UNSEEN,
        FAINT,
        COLOUR,
        UNDRESSED
    }

    /// What packaging leaves out of the theme.
    private static final Path UNUSED = Path.of("installer/unused.styles");

    @TempDir
    static Path home;

    private static final Map<Fault, Set<String>> FAULTS = new EnumMap<>(Fault.class);
    private static final Set<String> UNUSED_STYLES = new HashSet<>();
    private static final Set<String> KINDS = new HashSet<>();
    private static Screens screens;

    @BeforeAll
    static void lookAtAll() throws Exception {
        for (Fault fault : Fault.values()) {
            FAULTS.put(fault, new TreeSet<>());
        }
        UNUSED_STYLES.addAll(Files.readAllLines(UNUSED));
        screens = new Screens(home, "en");
        for (ColorScheme scheme : ColorScheme.values()) {
            screens.size(1440, 900, scheme);
            for (Screens.Sight sight : Screens.Sight.values()) {
                screens.visit(sight, _ -> look(sight + " ", scheme));
            }
        }
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    @Test
    void whatCanHaveTheFocusHasANameAndARole() {
        assertThat(FAULTS.get(Fault.NAMELESS)).isEmpty();
    }

    @Test
    void theFocusGoesEverywhereInANaturalOrder() {
        assertThat(FAULTS.get(Fault.ORDER)).isEmpty();
    }

    @Test
    void theFocusIsSeenWhereverItIs() {
        assertThat(FAULTS.get(Fault.UNSEEN)).isEmpty();
    }

    @Test
    void whatIsWrittenCanBeRead() {
        assertThat(FAULTS.get(Fault.FAINT)).isEmpty();
    }

    @Test
    void nothingIsToldByAColourAlone() {
        assertThat(FAULTS.get(Fault.COLOUR)).isEmpty();
    }

    @Test
    void thePackagedThemeHasAllThatIsOnTheScreens() {
        assertThat(FAULTS.get(Fault.UNDRESSED)).isEmpty();
    }

    @Test
    void theArrowKeysChooseAsAClickDoes() {
        screens.visit(Screens.Sight.SPENDING, _ -> {
            FxExtension.runOnFx(() -> screens.scene().lookup("#nav-spending").requestFocus());
            screens.press(KeyCode.RIGHT);
            screens.settle();
            assertThat(FxExtension.onFx(() -> screens.scene().lookup("#settings-theme")))
                    .as("the settings are shown")
                    .isNotNull();
        });
    }

    private static void look(String sight, ColorScheme scheme) {
        String where = sight + scheme;
        List<Node> seen = FxExtension.onFx(() -> Screens.seen(screens.scene().getRoot()));
        for (Accent accent : Accent.values()) {
            screens.tint(accent);
            FxExtension.runOnFx(() -> seen.forEach(
                    node -> Contrast.faint(node).ifPresent(words -> add(Fault.FAINT, where + " " + accent, words))));
        }
        FxExtension.runOnFx(() ->
                seen.forEach(node -> Contrast.faintOutline(node).ifPresent(words -> add(Fault.FAINT, where, words))));
        screens.tint(Accent.AMBER);
        List<Node> visited = FxExtension.onFx(() -> {
            List<Node> stops = Stops.all(screens.scene());
            stops.stream()
                    .filter(node -> name(node, seen).isBlank() || !hasRole(node))
                    .forEach(node -> add(Fault.NAMELESS, where, described(node)));
            seen.stream()
                    .filter(node -> node.getStyleClass().stream().anyMatch(UNUSED_STYLES::contains))
                    .forEach(node -> add(Fault.UNDRESSED, where, described(node)));
            seen.stream().filter(Tones::isMute).forEach(node -> add(Fault.COLOUR, where, described(node)));
            List<Node> tour = Stops.tour(screens.scene(), stops.size() + 20);
            Stops.missed(stops, tour).forEach(node -> add(Fault.ORDER, where, "not reached: " + described(node)));
            Stops.backwards(tour).forEach(node -> add(Fault.ORDER, where, "goes back to " + described(node)));
            return tour;
        });
        Node before = visited.getLast();
        for (Node node : visited) {
            if (isNew("focus", node, scheme) && !Change.byFocus(node, before)) {
                add(Fault.UNSEEN, where, described(node));
            }
            before = node;
            if (node instanceof ToggleButton && isNew("chosen", node, scheme) && !Change.bySelection(node)) {
                add(Fault.COLOUR, where, described(node));
            }
        }
    }

    /// The first of those that are painted alike.
    private static boolean isNew(String what, Node node, ColorScheme scheme) {
        var kind = new StringBuilder(what + scheme + node.getClass());
        for (Node each = node; each != null; each = each.getParent()) {
            kind.append(each.getStyleClass());
        }
        return KINDS.add(kind.toString());
    }

    private static void add(Fault fault, String where, String words) {
        Objects.requireNonNull(FAULTS.get(fault)).add(where + ": " + words);
    }

    private static boolean hasRole(Node node) {
        return !Set.of(AccessibleRole.NODE, AccessibleRole.PARENT).contains(node.getAccessibleRole());
    }

    private static String name(Node node, List<Node> seen) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            return labeled.getText();
        }
        if (node instanceof ScrollPane) {
            return "what it scrolls";
        }
        return seen.stream()
                .filter(each -> each instanceof Label label && label.getLabelFor() == node)
                .map(each -> ((Label) each).getText())
                .collect(Collectors.joining());
    }

    static String described(Node node) {
        Parent parent = node.getParent();
        return "%s #%s %s in %s"
                .formatted(
                        node.getClass().getSimpleName(),
                        node.getId(),
                        node.getStyleClass(),
                        parent == null ? "" : parent.getStyleClass());
    }
}
