package app.zoetrope.ui.compose;

import app.zoetrope.model.GenerationRequest;
import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Tips;
import app.zoetrope.ui.fx.ViewScope;
import atlantafx.base.controls.ProgressSliderSkin;
import javafx.beans.property.IntegerProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How many seconds: two lines, or one where there is little room.
final class LengthChoice extends VBox {
    private final Label caption = ComposeView.caption("compose.length.name");
    private final Label value = new Label();
    private final Slider slider = new Slider(GenerationRequest.MIN_SECONDS, GenerationRequest.MAX_SECONDS, 6);

    LengthChoice(IntegerProperty seconds, ObservableBooleanValue compact) {
        getStyleClass().addAll("section", "length");
        value.setId("duration-label");
        value.getStyleClass().add("strong");
        value.setMinWidth(Region.USE_PREF_SIZE);
        caption.setMinWidth(Region.USE_PREF_SIZE);
        slider.setId("duration");
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setShowTickMarks(true);
        slider.setBlockIncrement(1);
        // Last: showing ticks later would take the skin's own parts away.
        slider.setSkin(new ProgressSliderSkin(slider));
        Tips.put(slider, Text.of("compose.length.tip"));
        slider.setAccessibleText(Text.of("compose.length.name"));
        slider.valueProperty().subscribe((_, now) -> seconds.set((int) Math.round(now.doubleValue())));
        HBox.setHgrow(slider, Priority.ALWAYS);
        compact.subscribe(this::arrange);
        new ViewScope(this)
                .whileShowing(() -> seconds.subscribe(now -> {
                    slider.setValue(now.intValue());
                    value.setText(Text.of("compose.length.value", now.intValue()));
                }));
    }

    private void arrange(boolean compact) {
        if (compact) {
            getChildren().setAll(line(caption, slider, value));
        } else {
            var gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            getChildren().setAll(line(caption, gap, value), slider);
        }
    }

    private static HBox line(Region... parts) {
        var line = new HBox(8, parts);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
