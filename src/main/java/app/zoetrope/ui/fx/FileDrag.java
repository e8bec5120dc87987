package app.zoetrope.ui.fx;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.transform.Transform;

/// Files on their way to another program. To be called where a drag was detected.
public final class FileDrag {
    private static final double LONGEST = 200;
    private static final double HOLD = 24;

    private FileDrag() {}

    /// @param from what is dragged, seen small under the pointer
    public static void start(Node from, List<Path> files) {
        Image view = small(from);
        Dragboard board = from.startDragAndDrop(TransferMode.COPY);
        var content = new ClipboardContent();
        content.putFiles(files.stream().map(Path::toFile).toList());
        board.setContent(content);
        board.setDragView(view, HOLD, HOLD);
    }

    private static Image small(Node node) {
        var bounds = node.getLayoutBounds();
        double scale = Math.min(1, LONGEST / Math.max(1, Math.max(bounds.getWidth(), bounds.getHeight())));
        var how = new SnapshotParameters();
        how.setTransform(Transform.scale(scale, scale));
        return node.snapshot(how, null);
    }
}
