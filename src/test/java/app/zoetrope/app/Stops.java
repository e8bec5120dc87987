package app.zoetrope.app;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ToggleButton;

/// Where the focus goes with the Tab key. JavaFX thread.
final class Stops {
    private Stops() {}

    /// What can have it, in the order of the scene graph.
    static List<Node> all(Scene scene) {
        return Screens.seen(scene.getRoot()).stream()
                .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                .filter(node -> node.getLayoutBounds().getWidth() > 0)
                .toList();
    }

    /// Goes on until it is where it was, or as many times as that.
    ///
    /// @return the first is the one that had it before
    static List<Node> tour(Scene scene, int most) {
        var visited = new LinkedHashSet<Node>();
        Node owner = scene.getFocusOwner();
        if (owner != null) {
            visited.add(owner);
        }
        for (int i = 0; i < most && owner != null; i++) {
            owner.requestFocusTraversal(TraversalDirection.NEXT);
            Node next = scene.getFocusOwner();
            if (next == null || !visited.add(next)) {
                break;
            }
            owner = next;
        }
        return List.copyOf(visited);
    }

    static List<Node> missed(List<Node> all, List<Node> visited) {
        return all.stream()
                .filter(node -> !visited.contains(node) && !isInOneStop(node, visited))
                .toList();
    }

    /// Those that lie before the one that was visited before them, in the same part.
    static List<Node> backwards(List<Node> visited) {
        return IntStream.range(1, visited.size())
                .filter(i -> visited.get(i - 1).getParent() == visited.get(i).getParent())
                .filter(i -> isBackwards(visited.get(i - 1), visited.get(i)))
                .mapToObj(visited::get)
                .toList();
    }

    /// A list's cells, a table's parts and the buttons of a group are one stop, and gone through by the arrow keys.
    private static boolean isInOneStop(Node node, List<Node> visited) {
        if (node instanceof ToggleButton button && button.getToggleGroup() != null) {
            return button.getToggleGroup().getToggles().stream().anyMatch(visited::contains);
        }
        return above(node).stream().anyMatch(visited::contains);
    }

    private static List<Node> above(Node node) {
        var all = new ArrayList<Node>();
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            all.add(each);
        }
        return all;
    }

    private static boolean isBackwards(Node before, Node after) {
        Bounds a = before.localToScene(before.getLayoutBounds());
        Bounds b = after.localToScene(after.getLayoutBounds());
        boolean sameRow = b.getMinY() < a.getMaxY() && a.getMinY() < b.getMaxY();
        return sameRow ? b.getMaxX() <= a.getMinX() : b.getMaxY() <= a.getMinY();
    }
}
