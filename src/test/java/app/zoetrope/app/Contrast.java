package app.zoetrope.app;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.kordamp.ikonli.javafx.FontIcon;

/// How well what is written stands out from what is behind it, by WCAG 2.2.
final class Contrast {
    static final double WORDS = 4.5;
    static final double LARGE_OR_ICON = 3;
    private static final double LARGE = 20;

    /// The sign of a film that stands where a picture is on its way need not be read.
    private static final String PLACEHOLDER = "bi-film";
    /// What shows under the mouse alone is not seen; a tile that is dimmed says in words why, and that is read.
    private static final double DIMMED = 0.7;

    private Contrast() {}

    /// What is wrong with a text or an icon, if anything is.
    static Optional<String> faint(Node node) {
        boolean said = node instanceof Text text && !text.getText().isBlank();
        if (!said || node.getParent() == null || isOff(node)) {
            return Optional.empty();
        }
        Text text = (Text) node;
        boolean placeholder = text instanceof FontIcon icon && PLACEHOLDER.equals(icon.getIconLiteral());
        if (placeholder || opacity(node) < DIMMED || !(text.getFill() instanceof Color ink)) {
            return Optional.empty();
        }
        Color ground = ground(node);
        double ratio = ratio(over(fade(ink, node), ground), ground);
        double least = text instanceof FontIcon || text.getFont().getSize() >= LARGE ? LARGE_OR_ICON : WORDS;
        if (ratio >= least) {
            return Optional.empty();
        }
        return Optional.of("%.2f of %.1f: “%s” %s on %s, %s of %s"
                .formatted(
                        ratio,
                        least,
                        text instanceof FontIcon icon ? icon.getIconLiteral() : text.getText(),
                        hex(ink),
                        hex(ground),
                        node.getStyleClass(),
                        AccessTest.described(node.getParent())));
    }

    /// What is wrong with the outline of a box to tick or a radio button, if anything is.
    static Optional<String> faintOutline(Node node) {
        boolean box =
                node.getStyleClass().contains("box") || node.getStyleClass().contains("radio");
        if (!box || isOff(node) || !(node instanceof Region region) || region.getBackground() == null) {
            return Optional.empty();
        }
        Color ground = ground(node);
        return region.getBackground().getFills().stream()
                .limit(1)
                .map(BackgroundFill::getFill)
                .filter(Color.class::isInstance)
                .map(Color.class::cast)
                .filter(line -> ratio(line, ground) < LARGE_OR_ICON)
                .map(line -> hex(line) + " round a box on " + hex(ground) + ", " + AccessTest.described(node))
                .findFirst();
    }

    private static boolean isOff(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.isDisabled()) {
                return true;
            }
        }
        return false;
    }

    private static double opacity(Node node) {
        double opacity = 1;
        for (Node each = node; each != null; each = each.getParent()) {
            opacity *= each.getOpacity();
        }
        return opacity;
    }

    private static Color fade(Color ink, Node node) {
        double opacity = ink.getOpacity() * opacity(node);
        return new Color(ink.getRed(), ink.getGreen(), ink.getBlue(), opacity);
    }

    /// What is painted behind the middle of a node: the fills of all that it lies in, and of what lies under it in a
    /// stack.
    private static Color ground(Node node) {
        Bounds place = node.localToScene(node.getLayoutBounds());
        var fills = new java.util.ArrayDeque<Color>();
        for (Node each = node; each.getParent() != null; each = each.getParent()) {
            List<Node> siblings = each.getParent().getChildrenUnmodifiable();
            for (int i = siblings.indexOf(each) - 1; i >= 0; i--) {
                Node under = siblings.get(i);
                if (under.isVisible()
                        && under.localToScene(under.getLayoutBounds()).contains(place)) {
                    push(under, fills);
                }
            }
            push(each.getParent(), fills);
        }
        Color ground = Color.BLACK;
        while (!fills.isEmpty()) {
            ground = over(fills.removeLast(), ground);
        }
        return ground;
    }

    private static void push(Node node, java.util.Deque<Color> fills) {
        Background background = node instanceof Region region ? region.getBackground() : null;
        if (background == null) {
            return;
        }
        List<BackgroundFill> all = background.getFills();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).getFill() instanceof Color color && isGround(all.get(i), node)) {
                fills.addLast(color);
            }
        }
    }

    /// A bar at an edge is none.
    private static boolean isGround(BackgroundFill fill, Node node) {
        Insets in = fill.getInsets();
        Bounds all = node.getLayoutBounds();
        return in.getTop() + in.getBottom() <= all.getHeight() / 2
                && in.getLeft() + in.getRight() <= all.getWidth() / 2;
    }

    private static Color over(Color top, Color ground) {
        double a = top.getOpacity();
        return new Color(
                top.getRed() * a + ground.getRed() * (1 - a),
                top.getGreen() * a + ground.getGreen() * (1 - a),
                top.getBlue() * a + ground.getBlue() * (1 - a),
                1);
    }

    static double ratio(Color one, Color other) {
        double a = light(one);
        double b = light(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double light(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static String hex(Color color) {
        return "#%02x%02x%02x"
                .formatted(
                        Math.round(color.getRed() * 255),
                        Math.round(color.getGreen() * 255),
                        Math.round(color.getBlue() * 255));
    }
}
