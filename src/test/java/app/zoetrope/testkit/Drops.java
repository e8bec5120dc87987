package app.zoetrope.testkit;

import java.io.File;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Files that are dragged over a node and let go there. JavaFX thread.
public final class Drops {
    private Drops() {}

    /// @param accepted whether the node says that it takes them
    public record Drop(boolean accepted, boolean completed) {}

    /// Drags files of another program onto the node.
    public static Drop drop(Node on, List<Path> files) {
        return drop(on, files, null);
    }

    /// @param from the node of this window where the drag began; null for another program
    public static Drop drop(Node on, List<Path> files, Object from) {
        Dragboard board = board(files.stream().map(Path::toFile).toList());
        if (!send(on, DragEvent.DRAG_OVER, board, from).isAccepted()) {
            return new Drop(false, false);
        }
        return new Drop(true, send(on, DragEvent.DRAG_DROPPED, board, from).isDropCompleted());
    }

    private static DragEvent send(Node to, EventType<DragEvent> type, Dragboard board, Object from) {
        var event = new DragEvent(null, to, type, board, 50, 50, 50, 50, TransferMode.COPY, from, to, null);
        Event.fireEvent(to, event);
        return event;
    }

    /// As the windowing system hands it over; JavaFX has no public way to make one.
    private static Dragboard board(List<File> files) {
        try {
            Class<?> peer = Class.forName("com.sun.javafx.tk.TKClipboard");
            Object dragged = Proxy.newProxyInstance(
                    peer.getClassLoader(), new Class<?>[] {peer}, (_, method, given) -> switch (method.getName()) {
                        case "getTransferModes" -> Set.of(TransferMode.COPY);
                        case "getContentTypes" -> Set.of(DataFormat.FILES);
                        case "hasContent" -> given[0].equals(DataFormat.FILES) && !files.isEmpty();
                        case "getContent" -> given[0].equals(DataFormat.FILES) ? files : null;
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
            Method make = Dragboard.class.getDeclaredMethod("createDragboard", peer);
            make.setAccessible(true);
            return (Dragboard) make.invoke(null, dragged);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
