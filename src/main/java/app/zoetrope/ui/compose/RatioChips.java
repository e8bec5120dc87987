package app.zoetrope.ui.compose;

import app.zoetrope.model.AspectRatio;
import app.zoetrope.text.Text;
import app.zoetrope.ui.control.Segments;
import app.zoetrope.ui.fx.ViewScope;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The seven shapes as little frames; the one nearest to the picture is marked.
final class RatioChips extends VBox {
    private static final PseudoClass NEAREST = PseudoClass.getPseudoClass("nearest");
    /// All frames have about the same area.
    private static final double AREA = 17;

    private final ComposeViewModel model;
    private final Map<AspectRatio, ToggleButton> chips = new EnumMap<>(AspectRatio.class);
    private final Label matches = new Label(Text.of("compose.ratio.matches"));

    RatioChips(ComposeViewModel model) {
        this.model = model;
        getStyleClass().add("section");
        var caption = new Label(Text.of("compose.ratio.name").toUpperCase(Locale.getDefault()));
        caption.getStyleClass().add("caption");
        matches.getStyleClass().add("matches");
        var header = new HBox(8, caption, matches);
        header.setAlignment(Pos.BASELINE_LEFT);
        var row = new Segments<>(model.draft().ratio(), model.draft().ratio()::set);
        row.getStyleClass().add("ratios");
        for (AspectRatio ratio : AspectRatio.values()) {
            ToggleButton chip = row.add(
                    ratio,
                    "ratio-" + ratio.width() + "x" + ratio.height(),
                    Text.of("compose.ratio.one", ratio.label()),
                    Text.of("compose.ratio.one", ratio.label()));
            chip.setText(ratio.label());
            chip.setGraphic(frame(ratio));
            chip.setContentDisplay(ContentDisplay.TOP);
            chips.put(ratio, chip);
        }
        getChildren().addAll(header, row);
        var scope = new ViewScope(this);
        List.<ObservableValue<?>>of(model.draft().ratio(), model.picture().shownProperty())
                .forEach(each -> scope.whileShowing(() -> each.subscribe(_ -> mark())));
    }

    private void mark() {
        chips.forEach((ratio, chip) -> {
            boolean nearest = model.picture().matches(ratio);
            chip.pseudoClassStateChanged(NEAREST, nearest);
            chip.setAccessibleText(Text.of(nearest ? "compose.ratio.nearest" : "compose.ratio.one", ratio.label()));
        });
        matches.setVisible(model.picture().matches(model.draft().ratio().get()));
    }

    private static StackPane frame(AspectRatio ratio) {
        var frame = new Region();
        frame.getStyleClass().add("ratio-frame");
        double root = Math.sqrt(ratio.value());
        frame.setMinSize(Math.round(AREA * root) - 1.0, Math.round(AREA / root) - 1.0);
        frame.setMaxSize(Math.round(AREA * root) - 1.0, Math.round(AREA / root) - 1.0);
        var room = new StackPane(frame);
        room.setMinHeight(24);
        return room;
    }
}
