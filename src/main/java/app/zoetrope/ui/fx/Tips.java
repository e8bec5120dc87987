package app.zoetrope.ui.fx;

import java.util.function.Function;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Tooltips that are made when the pointer first comes: each of them is a window with a scene of its own. JavaFX
/// thread.
public final class Tips {
    private Tips() {}

    /// Gives the node a tooltip, or other words to the one it has.
    public static void put(Node node, String words) {
        put(node, words, _ -> words);
    }

    /// @param help what a screen reader says of it
    /// @param told what it says in that scene, asked for each time it shows
    static void put(Node node, String help, Function<@Nullable Scene, String> told) {
        node.setAccessibleHelp(help);
        if (node.getProperties().get(Tips.class) instanceof Coming coming) {
            coming.take(told);
        } else {
            var coming = new Coming(node, told);
            node.getProperties().put(Tips.class, coming);
            node.addEventHandler(MouseEvent.MOUSE_ENTERED, coming);
        }
    }

    private static final class Coming implements EventHandler<MouseEvent> {
        private final Node node;
        private Function<@Nullable Scene, String> told;
        private @Nullable Tooltip made;

        Coming(Node node, Function<@Nullable Scene, String> told) {
            this.node = node;
            this.told = told;
        }

        void take(Function<@Nullable Scene, String> other) {
            told = other;
            if (made != null) {
                tell(made);
            }
        }

        @Override
        public void handle(MouseEvent entered) {
            if (made == null) {
                var tip = new Tooltip();
                tell(tip);
                tip.setOnShowing(_ -> tell(tip));
                Tooltip.install(node, tip);
                made = tip;
            }
        }

        private void tell(Tooltip tip) {
            tip.setText(told.apply(node.getScene()));
        }
    }
}
