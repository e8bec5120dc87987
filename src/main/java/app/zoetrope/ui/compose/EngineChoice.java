package app.zoetrope.ui.compose;

import app.zoetrope.model.EngineId;
import app.zoetrope.secrets.KeyState;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Segments;
import app.zoetrope.ui.fx.ViewScope;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The free sketch or the paid service; without a key, where a key goes; with a locked one, where its passphrase goes.
final class EngineChoice extends VBox {
    private final Label lack = new Label();
    private final Button remedy = new Button();
    private final HBox needsKey = new HBox(2, lack, remedy);

    /// @param compact whether its caption must make room
    EngineChoice(ComposeViewModel model, ObservableBooleanValue compact, Runnable openSettings) {
        getStyleClass().add("section");
        var caption = new Label(Text.of("compose.engine.name").toUpperCase(Locale.getDefault()));
        caption.getStyleClass().add("caption");
        caption.visibleProperty().bind(Bindings.not(compact));
        caption.managedProperty().bind(caption.visibleProperty());
        var row = new Segments<>(model.engineProperty(), model::chooseEngine);
        ToggleButton sketch = row.add(
                EngineId.SKETCH,
                "engine-sketch",
                Text.of("compose.engine.sketchTip"),
                Text.of("compose.engine.sketchTip"));
        sketch.setText(Text.of("compose.engine.sketch"));
        var free = new Label(Text.of("compose.engine.free"));
        free.getStyleClass().add("ok");
        sketch.setGraphic(free);
        sketch.setContentDisplay(ContentDisplay.RIGHT);
        ToggleButton segmind = row.add(
                EngineId.SEGMIND,
                "engine-segmind",
                Text.of("compose.engine.segmindTip"),
                Text.of("compose.engine.segmindTip"));
        segmind.setText(Text.of("compose.engine.segmind"));
        sketch.setPrefWidth(10);
        segmind.setPrefWidth(10);
        lack.getStyleClass().add("second");
        remedy.setId("engine-needs-key");
        remedy.getStyleClass().add("link");
        remedy.setOnAction(_ -> openSettings.run());
        needsKey.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(caption, row, needsKey);
        new ViewScope(this)
                .whileShowing(() -> model.money().key().subscribe(key -> {
                    segmind.setDisable(key != KeyState.KNOWN);
                    show(key);
                }));
    }

    private void show(KeyState key) {
        boolean locked = key == KeyState.LOCKED;
        lack.setText(Text.of(locked ? "compose.engine.locked" : "compose.engine.needsKey"));
        remedy.setText(Text.of(locked ? "compose.engine.unlock" : "compose.engine.openSettings"));
        needsKey.setVisible(key != KeyState.KNOWN);
        needsKey.setManaged(needsKey.isVisible());
    }
}
