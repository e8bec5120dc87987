package app.zoetrope.ui.gallery;

import app.zoetrope.text.Text;
import app.zoetrope.ui.fx.Tips;
import javafx.geometry.Pos;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

/// How large the tiles are, from many small ones to a few large ones.
final class TileSize extends HBox {
    private static final double WIDTH = 72;

    private final Slider slider = new Slider(TileWidth.SMALLEST, TileWidth.LARGEST, 0);

    TileSize(GalleryViewModel model) {
        getStyleClass().add("tile-size");
        setAlignment(Pos.CENTER_LEFT);
        slider.setId("tile-size");
        slider.setMinWidth(WIDTH);
        slider.setMaxWidth(WIDTH);
        slider.setBlockIncrement(20);
        slider.setAccessibleText(Text.of("gallery.size"));
        Tips.put(slider, Text.of("gallery.size.tip"));
        slider.valueProperty().bindBidirectional(model.tileSizeProperty());
        getChildren().add(slider);
    }
}
