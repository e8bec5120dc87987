package app.zoetrope.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Subscription;

/// Keeps subscriptions exactly as long as a node is in a scene whose window is showing. JavaFX thread only.
public final class ViewScope {
    private final List<Supplier<Subscription>> sources = new ArrayList<>();
    private final List<Subscription> held = new ArrayList<>();
    private final ObservableValue<Boolean> showing;

    public ViewScope(Node node) {
        showing = node.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false);
        showing.subscribe(now -> {
            if (now) {
                sources.forEach(source -> held.add(source.get()));
            } else {
                held.forEach(Subscription::unsubscribe);
                held.clear();
            }
        });
    }

    /// Subscribes now if showing, and each time the node comes on screen.
    public void whileShowing(Supplier<Subscription> source) {
        sources.add(source);
        if (showing.getValue()) {
            held.add(source.get());
        }
    }
}
