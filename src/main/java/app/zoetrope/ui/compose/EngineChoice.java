package app.zoetrope.ui.compose;

import app.zoetrope.model.EngineId;
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

/// The free sketch or the paid service; without a key, where a key goes.
final class EngineChoice extends VBox {
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
        HBox needsKey = needsKey(openSettings);
        getChildren().addAll(caption, row, needsKey);
        new ViewScope(this)
                .whileShowing(() -> model.money().hasKey().subscribe(has -> {
                    segmind.setDisable(!has);
                    needsKey.setVisible(!has);
                    needsKey.setManaged(!has);
                }));
    }

    private static HBox needsKey(Runnable openSettings) {
        var words = new Label(Text.of("compose.engine.needsKey"));
        words.getStyleClass().add("second");
        var link = new Button(Text.of("compose.engine.openSettings"));
        link.setId("engine-needs-key");
        link.getStyleClass().add("link");
        link.setOnAction(_ -> openSettings.run());
        var line = new HBox(2, words, link);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
