package app.zoetrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import app.zoetrope.testkit.FxExtension;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.application.ColorScheme;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The whole scene graph of every screen: what can have the focus has a name and a role, the focus goes everywhere in a
/// natural order, and what is written can be read on what is behind it.
@Tag("fx")
@ExtendWith(FxExtension.class)
class AccessTest {
    @TempDir
    static Path home;

    @Test
    void whatCanHaveTheFocusHasANameAndARole() throws Exception {
        var nameless = new TreeSet<String>();
        visitAll(
                ColorScheme.DARK,
                screens -> sight -> focusable(screens).stream()
                        .filter(node -> name(node, screens).isBlank() || !hasRole(node))
                        .forEach(node -> nameless.add(sight + ": " + described(node))));
        assertThat(nameless).isEmpty();
    }

    @Test
    void theFocusGoesEverywhereInANaturalOrder() throws Exception {
        var wrong = new LinkedHashSet<String>();
        visitAll(ColorScheme.DARK, screens -> sight -> {
            List<Node> all = focusable(screens);
            List<Node> visited = tour(screens, all.size() + 20);
            all.stream()
                    .filter(node -> !visited.contains(node) && !isInOneStop(node, visited))
                    .forEach(node -> wrong.add(sight + " is not reached: " + described(node)));
            for (int i = 1; i < visited.size(); i++) {
                Node before = visited.get(i - 1);
                Node after = visited.get(i);
                if (before.getParent() == after.getParent() && isBackwards(before, after)) {
                    wrong.add(sight + " goes back: " + described(before) + " -> " + described(after));
                }
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void theArrowKeysChooseAsAClickDoes() throws Exception {
        try (var screens = new Screens(home, "en")) {
            screens.visit(Screens.Sight.SPENDING, _ -> {
                FxExtension.runOnFx(
                        () -> screens.scene().lookup("#nav-spending").requestFocus());
                screens.press(KeyCode.RIGHT);
                screens.settle();
                assertThat(FxExtension.onFx(() -> screens.scene().lookup("#settings-theme")))
                        .as("the settings are shown")
                        .isNotNull();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(ColorScheme.class)
    void whatIsWrittenCanBeRead(ColorScheme scheme) throws Exception {
        var faint = new TreeSet<String>();
        visitAll(
                scheme,
                screens -> sight -> Screens.seen(screens.scene().getRoot())
                        .forEach(node -> Contrast.faint(node).ifPresent(words -> faint.add(sight + ": " + words))));
        assertThat(faint).isEmpty();
    }

    private interface Look {
        java.util.function.Consumer<Screens.Sight> in(Screens screens);
    }

    private static void visitAll(ColorScheme scheme, Look look) throws Exception {
        try (var screens = new Screens(home, "en")) {
            screens.size(1440, 900, scheme);
            for (Screens.Sight sight : Screens.Sight.values()) {
                screens.visit(
                        sight, now -> FxExtension.runOnFx(() -> look.in(screens).accept(now)));
            }
        }
    }

    private static List<Node> focusable(Screens screens) {
        return Screens.seen(screens.scene().getRoot()).stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .filter(node -> node.getLayoutBounds().getWidth() > 0)
                .toList();
    }

    private static List<Node> tour(Screens screens, int most) {
        var visited = new LinkedHashSet<Node>();
        Node owner = screens.scene().getFocusOwner();
        for (int i = 0; i < most && owner != null; i++) {
            owner.requestFocusTraversal(TraversalDirection.NEXT);
            Node next = screens.scene().getFocusOwner();
            if (next == null || !visited.add(next)) {
                break;
            }
            owner = next;
        }
        return List.copyOf(visited);
    }

    /// A list's cells, a table's parts and the buttons of a group are one stop, and gone through by the arrow keys.
    private static boolean isInOneStop(Node node, List<Node> visited) {
        if (node instanceof ToggleButton button && button.getToggleGroup() != null) {
            return button.getToggleGroup().getToggles().stream().anyMatch(visited::contains);
        }
        for (Node above = node.getParent(); above != null; above = above.getParent()) {
            if (visited.contains(above)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBackwards(Node before, Node after) {
        Bounds a = before.localToScene(before.getLayoutBounds());
        Bounds b = after.localToScene(after.getLayoutBounds());
        boolean sameRow = b.getMinY() < a.getMaxY() && a.getMinY() < b.getMaxY();
        return sameRow ? b.getMaxX() <= a.getMinX() : b.getMaxY() <= a.getMinY();
    }

    private static boolean hasRole(Node node) {
        return !Set.of(AccessibleRole.NODE, AccessibleRole.PARENT).contains(node.getAccessibleRole());
    }

    private static String name(Node node, Screens screens) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            return labeled.getText();
        }
        if (node instanceof ScrollPane) {
            return "what it scrolls";
        }
        return Screens.seen(screens.scene().getRoot()).stream()
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
