package app.zoetrope.ui.fx;

import java.util.function.Function;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Tooltips that are made when the pointer first comes: each of them is a window with a scene of its own. JavaFX
/// thread.
public final class Tips {
    private Tips() {}

    /// Gives the node a tooltip, or other words to the one it has.
    public static void put(Node node, String words) {
        put(node, words, words, Tooltip::new);
    }

    /// @param help what a screen reader says of it
    static void put(Node node, String words, String help, Function<String, Tooltip> maker) {
        node.setAccessibleHelp(help);
        if (node.getProperties().get(Tips.class) instanceof Coming coming) {
            coming.take(words);
        } else {
            var coming = new Coming(node, words, maker);
            node.getProperties().put(Tips.class, coming);
            node.addEventHandler(MouseEvent.MOUSE_ENTERED, coming);
        }
    }

    private static final class Coming implements EventHandler<MouseEvent> {
        private final Node node;
        private final Function<String, Tooltip> maker;
        private String words;
        private @Nullable Tooltip made;

        Coming(Node node, String words, Function<String, Tooltip> maker) {
            this.node = node;
            this.words = words;
            this.maker = maker;
        }

        void take(String other) {
            words = other;
            if (made instanceof KeyTip tip) {
                tip.setWords(other);
            } else if (made != null) {
                made.setText(other);
            }
        }

        @Override
        public void handle(MouseEvent entered) {
            if (made == null) {
                made = maker.apply(words);
                Tooltip.install(node, made);
            }
        }
    }
}
