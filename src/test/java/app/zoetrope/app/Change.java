package app.zoetrope.app;

import app.zoetrope.testkit.FxExtension;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.TraversalDirection;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// Whether a state changes what is painted, so that also those see it who see no colours: only what is lighter or
/// darker than before counts. Call from any thread but the JavaFX one.
final class Change {
    /// A ring of two pixels round the smallest button has more.
    private static final int PIXELS = 24;

    /// So much lighter or darker.
    private static final double RATIO = 1.5;

    /// A ring lies outside.
    private static final double AROUND = 6;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private Change() {}

    /// The node comes to have the focus by a key, from the one that has it, and loses it.
    ///
    /// @return also true where it goes elsewhere this time, as to the one of a group that is chosen now
    static boolean byFocus(Node node, Node before) {
        boolean there = FxExtension.onFx(() -> {
            before.requestFocus();
            before.requestFocusTraversal(TraversalDirection.NEXT);
            return node.isFocused();
        });
        if (!there) {
            return true;
        }
        WritableImage with = painted(node);
        FxExtension.runOnFx(() -> node.getScene().getRoot().requestFocus());
        return isSeen(with, painted(node));
    }

    static boolean bySelection(Node node) {
        boolean selected = node.getPseudoClassStates().contains(SELECTED);
        WritableImage now = painted(node);
        FxExtension.runOnFx(() -> node.pseudoClassStateChanged(SELECTED, !selected));
        WritableImage other = painted(node);
        FxExtension.runOnFx(() -> node.pseudoClassStateChanged(SELECTED, selected));
        return isSeen(now, other);
    }

    private static WritableImage painted(Node node) {
        FxExtension.pulse();
        return FxExtension.onFx(() -> snapshot(node));
    }

    private static WritableImage snapshot(Node node) {
        Parent root = node.getScene().getRoot();
        Bounds place = node.localToScene(node.getLayoutBounds());
        double left = Math.max(0, place.getMinX() - AROUND);
        double top = Math.max(0, place.getMinY() - AROUND);
        double right = Math.min(root.getLayoutBounds().getWidth(), place.getMaxX() + AROUND);
        double bottom = Math.min(root.getLayoutBounds().getHeight(), place.getMaxY() + AROUND);
        var parameters = new SnapshotParameters();
        parameters.setFill(node.getScene().getFill());
        parameters.setViewport(new Rectangle2D(left, top, Math.max(1, right - left), Math.max(1, bottom - top)));
        return root.snapshot(parameters, null);
    }

    private static boolean isSeen(WritableImage one, WritableImage other) {
        int width = (int) Math.min(one.getWidth(), other.getWidth());
        int height = (int) Math.min(one.getHeight(), other.getHeight());
        PixelReader a = one.getPixelReader();
        PixelReader b = other.getPixelReader();
        int changed = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (a.getArgb(x, y) != b.getArgb(x, y)) {
                    Color before = a.getColor(x, y);
                    changed += Contrast.ratio(before, b.getColor(x, y)) >= RATIO ? 1 : 0;
                    if (changed >= PIXELS) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
